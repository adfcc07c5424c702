using Praatplaat.Sessions;

namespace Praatplaat.Local.Colleagues;

/// <summary>What one colleague answers in one round.</summary>
/// <param name="Doing">Null where the round does not ask for it; likewise <paramref name="Todo"/>.</param>
/// <param name="SecondThought">What <paramref name="Answer"/> becomes a little later; null when the colleague leaves it as it is.</param>
internal sealed record Line(string Answer, string? Doing = null, string? Todo = null, string? SecondThought = null)
{
    /// <summary>The same line after the second thought.</summary>
    public Line? Changed => SecondThought is null ? null : this with { Answer = SecondThought, SecondThought = null };

    /// <returns>Null when the line has no text for this field.</returns>
    public string? this[FieldId field] => field switch
    {
        FieldId.Answer => Answer,
        FieldId.Doing => Doing,
        _ => Todo,
    };

    public bool Fits(IEnumerable<FieldId> fields) => fields.All(field => this[field] is not null);
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Sessions;

namespace Praatplaat.Local.Colleagues;

/// <summary>All texts of the fictional colleagues, by their function.</summary>
/// <param name="Rounds">The answers by the id of the round in the playbook.</param>
/// <param name="Others">The answers for rounds that <paramref name="Rounds"/> lacks, because another playbook is in use.</param>
internal sealed record Script(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, ScriptedAnswer>> Rounds,
    IReadOnlyDictionary<string, IReadOnlyList<ScriptedAnswer>> Others,
    IReadOnlyDictionary<string, ScriptedActions> Actions)
{
    private const string Resource = "Praatplaat.Local.Colleagues.answers.nl.json";

    public static Script Dutch { get; } = Read();

    public ScriptedAnswer AnswerFor(string function, RoundState round) =>
        Rounds.TryGetValue(round.Key, out var answers) && answers.TryGetValue(function, out var answer) && answer.Covers(round.Fields)
            ? answer
            : Others[function][round.Number % Others[function].Count];

    private static Script Read()
    {
        using var file = typeof(Script).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize(file, ScriptJsonContext.Default.Script)!;
    }
}

/// <summary>The answer of one colleague in one round.</summary>
/// <param name="Doing">Null where the round does not ask for it, and so is <paramref name="Todo"/>.</param>
/// <param name="SecondThought">Replaces <paramref name="Answer"/> a little later. Null when the colleague keeps the answer.</param>
internal sealed record ScriptedAnswer(string Answer, string? Doing = null, string? Todo = null, string? SecondThought = null)
{
    /// <summary>The answer after the second thought, or null when there is none.</summary>
    public ScriptedAnswer? Changed => SecondThought is null ? null : this with { Answer = SecondThought, SecondThought = null };

    /// <returns>Null when there is no text for this field.</returns>
    public string? this[FieldId field] => field switch
    {
        FieldId.Answer => Answer,
        FieldId.Doing => Doing,
        _ => Todo,
    };

    public bool Covers(IEnumerable<FieldId> fields) => fields.All(field => this[field] is not null);
}

/// <summary>The one to three actions that one colleague takes tomorrow.</summary>
internal sealed record ScriptedActions(IReadOnlyList<string> Items, bool Share = false);

/// <summary>Reads the script. It is strict, so that a typing error in the file does not go unnoticed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Script))]
internal sealed partial class ScriptJsonContext : JsonSerializerContext;

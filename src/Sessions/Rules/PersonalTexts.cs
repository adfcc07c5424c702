using Praatplaat.Sessions.Privacy;

namespace Praatplaat.Sessions.Rules;

/// <summary>Where on a form a text was typed.</summary>
public abstract record TextPlace
{
    private TextPlace()
    {
    }

    public sealed record Field(FieldId Id) : TextPlace;

    /// <param name="Number">As on the card, from 1.</param>
    public sealed record Action(int Number) : TextPlace;

    public sealed record Reply(ReplyPart Part) : TextPlace;

    /// <param name="Number">As on the card, from 1.</param>
    public sealed record KeyPoint(int Number) : TextPlace;
}

public abstract partial record Command
{
    /// <summary>Brings text that somebody typed, and that is kept.</summary>
    public abstract record Typed : Command
    {
        /// <summary>An address or a telephone number in it is meant: see <see cref="Refusal.PersonalText"/>.</summary>
        public bool IsMeant { get; init; }
    }
}

public abstract partial record Refusal
{
    /// <summary>A text holds what leads to one person, and is not kept. What it is, is not in here: only of which kind.</summary>
    public sealed record PersonalText(TextPlace Place, PersonalNumberKind Kind) : Refusal
    {
        /// <summary>Whether it is taken where it is sent once more.</summary>
        public bool MayPass => PersonalTexts.MayPass(Kind);
    }
}

/// <summary>
/// No text that is kept holds the number of a person. An address or a telephone number may be meant, as that of a department: it passes
/// where its author says so. The number of a citizen or of a bank account never does.
/// </summary>
internal static class PersonalTexts
{
    /// <param name="isMeant">The author was told before, and sent it once more.</param>
    /// <returns>What is wrong with it first of all; null for nothing.</returns>
    public static Refusal.PersonalText? In(string text, TextPlace place, bool isMeant)
    {
        var kinds = PersonalNumbers.In(text).Select(found => found.Kind).ToList();
        PersonalNumberKind[] refused = [.. kinds.Where(kind => !MayPass(kind)), .. isMeant ? [] : kinds.Where(MayPass)];
        return refused is [var first, ..] ? new Refusal.PersonalText(place, first) : null;
    }

    public static bool MayPass(PersonalNumberKind kind) => kind is PersonalNumberKind.EmailAddress or PersonalNumberKind.TelephoneNumber;
}

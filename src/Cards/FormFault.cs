using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards;

/// <summary>Why a card comes back with what was filled in on it. May hold names.</summary>
/// <param name="Outcome">What became of it, or what is wrong where that is about no field.</param>
/// <param name="Fields">All fields with which something is wrong.</param>
public sealed record FormFault(string Outcome, params IReadOnlyList<FieldFault> Fields)
{
    /// <summary>All of it, to read aloud.</summary>
    internal string Spoken => string.Join(' ', Fields.Select(wrong => wrong.Sentence).Prepend(Outcome));

    /// <summary>True for the button of a form that is taken where it is sent once more; else null.</summary>
    internal bool? Confirms => Fields.Count > 0 && Fields.All(wrong => wrong.MayPass) ? true : null;

    /// <returns>Null where nothing is wrong.</returns>
    public static FormFault? Of(Texts texts, params IReadOnlyList<FieldFault> fields) =>
        fields.Count == 0 ? null : new FormFault(texts["Fault.NotDone"], fields);

    /// <param name="outcome">Said where a field is wrong; null for what is true of every form.</param>
    public static FormFault Of(View view, Refusal refusal, string? outcome = null)
    {
        IReadOnlyList<Refusal> all = refusal is Refusal.FaultyForm form ? form.Faults : [refusal];
        FieldFault[] fields = [.. all.Select(fault => FieldFault.Of(view, fault)).OfType<FieldFault>()];
        return fields.Length == 0
            ? new FormFault(Refusals.Sentence(view, refusal))
            : new FormFault(outcome ?? view.Texts["Fault.NotDone"], fields);
    }
}

/// <summary>What is wrong with a field.</summary>
/// <param name="Input">The id of its input.</param>
/// <param name="Sentence">Says which field it is, where the card has more of them.</param>
/// <param name="IsEmpty">Whether something has to be filled in or chosen where nothing is.</param>
public sealed record FieldFault(string Input, string Sentence, bool IsEmpty = false)
{
    /// <summary>Whether it is right all the same where its author says so.</summary>
    public bool MayPass { get; init; }

    /// <returns>Null for a refusal that is about no field.</returns>
    public static FieldFault? Of(View view, Refusal refusal) => InputOf(refusal) is { } input
        ? new FieldFault(
            input,
            Refusals.Sentence(view, refusal),
            refusal is Refusal.FieldEmpty or Refusal.NoAction or Refusal.NoDot or Refusal.NoOutcome or Refusal.NoReply)
        {
            MayPass = refusal is Refusal.PersonalText { MayPass: true },
        }
        : null;

    private static string? InputOf(Refusal refusal) => refusal switch
    {
        Refusal.FieldEmpty empty => Inputs.Field(empty.Field),
        Refusal.FieldTooLong tooLong => Inputs.Field(tooLong.Field),
        Refusal.NoSuchLevel => Inputs.Level,
        Refusal.PersonalText { Place: var place } => InputOf(place),
        Refusal.NoAction => $"{Inputs.Action}1",
        Refusal.ActionTooLong tooLong => $"{Inputs.Action}{tooLong.Action}",
        Refusal.NoSuchTheme theme => $"{Inputs.Theme}{theme.Action}",
        Refusal.NoOutcome outcome => $"{Inputs.Outcome}{outcome.Action}",
        Refusal.NoDot or Refusal.TooManyDots or Refusal.NoSuchItem => Inputs.Dots,
        Refusal.TooManyKeyPoints => Inputs.Highlights,
        Refusal.KeyPointTooLong tooLong => $"{Inputs.Point}{tooLong.Point}",
        Refusal.NoReply => Inputs.Reply(ReplyPart.Agreed),
        Refusal.ReplyTooLong tooLong => Inputs.Reply(tooLong.Part),
        Refusal.DeadlineInPast or Refusal.DeadlineTooFar or Refusal.PlannedTooEarly => Inputs.Day,
        _ => null,
    };

    private static string InputOf(TextPlace place) => place switch
    {
        TextPlace.Action action => $"{Inputs.Action}{action.Number}",
        TextPlace.Reply reply => Inputs.Reply(reply.Part),
        TextPlace.KeyPoint point => $"{Inputs.Point}{point.Number}",
        _ => Inputs.Field(((TextPlace.Field)place).Id),
    };
}

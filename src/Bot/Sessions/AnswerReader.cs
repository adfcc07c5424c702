using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Sessions;

/// <summary>The fields of a round as somebody filled them in.</summary>
internal static class AnswerReader
{
    public static IReadOnlyDictionary<FieldId, string> Read(Ask ask, RoundState round) =>
        round.Fields.ToDictionary(field => field, field => PlainText.Clean(ask.Typed(Inputs.Field(field))));

    /// <summary>
    /// The same, to show again. Clients keep to the length of a field; of what another program sends beyond twice that length
    /// the rest stays out, since a card that holds it would not be shown at all.
    /// </summary>
    public static IReadOnlyDictionary<FieldId, string> GivenBack(Ask ask, RoundState round) =>
        Read(ask, round).ToDictionary(field => field.Key, field => PlainText.Cut(field.Value, 2 * Limits.Answer));

    public static bool HasText(Ask ask, RoundState round) => Read(ask, round).Values.Any(text => text.Length > 0);
}

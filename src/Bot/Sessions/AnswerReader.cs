using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Sessions;

/// <summary>The fields of a round as somebody filled them in.</summary>
internal static class AnswerReader
{
    public static IReadOnlyDictionary<FieldId, string> Read(Ask ask, RoundState round) =>
        round.Fields.ToDictionary(field => field, field => PlainText.Clean(ask.Typed(Inputs.Field(field))));

    public static bool HasText(Ask ask, RoundState round) => Read(ask, round).Values.Any(text => text.Length > 0);
}

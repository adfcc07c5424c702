using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Sessions;

/// <summary>The fields of a round as somebody filled them in.</summary>
internal static class AnswerReader
{
    public static IReadOnlyDictionary<FieldId, string> Read(Request request, RoundState round) =>
        round.Fields.ToDictionary(field => field, field => PlainText.Clean(request.Typed(Inputs.Field(field))));

    public static bool HasText(Request request, RoundState round) => Read(request, round).Values.Any(text => text.Length > 0);
}

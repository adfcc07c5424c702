using Praatplaat.Bot.Access;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Acts;

/// <summary>Carries on with a word once its sender, who has several sessions, has chosen the one that it is about.</summary>
internal sealed class ChooseSession(Admission admission) : IActs
{
    public void AddTo(ActTable table) =>
        table.OnPress(Verbs.SessionChoose, (request, cancellationToken) => RunAsync(table, request, cancellationToken));

    private async Task<Reply?> RunAsync(ActTable table, Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is null)
            return Reply.NoSession(request);
        if (request.Word is not { } word || table.ForWord(word) is not { Scope: not null } known)
            return Reply.Unreadable(request);
        var message = request.Message ?? Fingerprints.OfPress(request.Sender, $"{request.Session} {word}");
        var reply = await known.Act(request with { Data = null, Verb = null, Message = message }, cancellationToken);
        // The answer to this press is a card: what else the word does is done before it.
        if (reply?.Instead is { } rest)
            await rest(cancellationToken);
        return reply;
    }
}

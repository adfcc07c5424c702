using Praatplaat.Bot.Access;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// What whoever prepares a session tries before its start: it is shown in their 1:1 chat, and the card of the set-up stays as they filled it
/// in.
/// </summary>
internal sealed class SetUpTrials(Admission admission, MemberStore members, SetUpScreens screens, ReplySender replySender, ViewFactory views)
{
    /// <param name="show">Makes the card out of values without a fault.</param>
    public async Task<Reply> ShowAsync(
        Request request, Func<View, SetUpValues, Task<AdaptiveCard>> show, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller })
            return Reply.NoSession(request);
        var view = views.Of(session);
        if (StartSession.NotStarter(view, caller) is { } refusal)
            return new Reply(RefusalCard.Create(view.Texts, refusal));
        if (session.Phase != Phase.SetUp)
            return new Reply(NoticeCard.SetUpDone(view));
        var values = SetUpInput.Read(request, view.Playbook);
        var roster = (await members.AllAsync(session.Id, cancellationToken)).Select(member => member.Member).ToList();
        if (SetUpInput.Fault(view, values, roster) is { } fault)
            return await screens.AgainAsync(request, view, values, fault, cancellationToken);
        var card = await show(view, values);
        // In the chat itself it takes the place of the card before it, and where no card is replaced the reply goes there.
        if (request.Sender.IsPersonal || !request.ReplacesCard)
            return new Reply(card, Private: true);
        var news = await TrySendAsync(request, card, cancellationToken) ? "Done.SentPrivately" : "Refusal.NoChat";
        return await screens.SecondAsync(request, view, values, null, cancellationToken, view.Texts[news]);
    }

    private async Task<bool> TrySendAsync(Request request, AdaptiveCard card, CancellationToken cancellationToken)
    {
        try
        {
            await replySender.SendToChatAsync(request.Sender, card, cancellationToken);
            return true;
        }
        catch (ConnectorException refused) when (refused.Failure is ConnectorFailure.NotReachable or ConnectorFailure.Gone)
        {
            return false;
        }
    }
}

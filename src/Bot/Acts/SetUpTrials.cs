using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// What whoever prepares a session tries before its start: it is shown in their 1:1 chat, and the card of the set-up stays as they filled it
/// in.
/// </summary>
internal sealed class SetUpTrials(SetUpScreens screens, ReplySender replySender)
{
    /// <param name="admitted">The session as an act has read it already; null where it has not.</param>
    /// <param name="make">Makes the card out of values without a fault.</param>
    public Task<Reply> ShowAsync(
        Request request, Admitted? admitted, Func<View, SetUpValues, Task<AdaptiveCard>> make, CancellationToken cancellationToken) =>
        screens.WithoutFaultAsync(
            request,
            admitted,
            async (view, values) =>
            {
                var card = await make(view, values);
                // In the chat itself it takes the place of the card before it, and where no card is replaced the reply goes there.
                if (request.Sender.IsPersonal || !request.ReplacesCard)
                    return new Reply(card, Private: true);
                var news = await TrySendAsync(request, card, cancellationToken) ? "Done.SentPrivately" : "Refusal.NoChat";
                return await screens.SecondAsync(request, view, values, null, cancellationToken, view.Texts[news]);
            },
            cancellationToken);

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

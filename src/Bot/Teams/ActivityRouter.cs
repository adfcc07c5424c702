using Microsoft.Extensions.Options;
using Praatplaat.Bot.Sessions;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Teams;

/// <summary>Brings an activity to the act that it asks for.</summary>
internal sealed class ActivityRouter(
    Presses presses, Words words, Conversations conversations, Acquaintance acquaintance, IOptions<SessionsOptions> options, ILogger<ActivityRouter> log)
{
    /// <summary>Null for everything that is not an invoke: it has no answer but that it arrived.</summary>
    public async Task<InvokeResponse?> RouteAsync(Activity activity, CancellationToken cancellationToken)
    {
        // An installation update has an action where an invoke has a name.
        switch (activity.Type, activity.Type == ActivityTypes.InstallationUpdate ? activity.Action : activity.Name)
        {
            case (ActivityTypes.Message, _) when AdaptiveCardInvokeAction.FromSubmit(activity.Value) is { } submit:
                await OnSubmitAsync(activity, submit, cancellationToken);
                return null;
            case (ActivityTypes.Message, _):
                await OnMessageAsync(activity, MessageText.Of(activity), cancellationToken);
                return null;
            case (ActivityTypes.Invoke, InvokeNames.AdaptiveCardAction):
                return AdaptiveCardInvokeValue.Read(activity.Value) is { Action: { } action }
                    ? await OnExecuteAsync(activity, action, cancellationToken)
                    : InvokeResponse.BadRequest;
            case (ActivityTypes.Invoke, _):
                return InvokeResponse.NotImplemented;
            case (ActivityTypes.ConversationUpdate, _):
                await ForKnownAsync(activity, request => OnConversationUpdateAsync(activity, request, cancellationToken));
                return null;
            case (ActivityTypes.InstallationUpdate, InstallationActions.Add or InstallationActions.AddUpgrade):
                await ForKnownAsync(activity, request => acquaintance.WelcomeAsync(request, cancellationToken));
                return null;
            case (ActivityTypes.InstallationUpdate, InstallationActions.Remove):
                await ForKnownAsync(activity, request => acquaintance.ForgetChatAsync(request, cancellationToken));
                return null;
            default:
                // Also remove-upgrade: the old version goes, the bot stays.
                log.Ignored(activity.Id);
                return null;
        }
    }

    private async Task OnMessageAsync(Activity activity, string text, CancellationToken cancellationToken)
    {
        if (RequestOf(activity) is not { } request)
        {
            await conversations.SayAsync(ConversationReference.Of(activity), TextsOf(activity), "Refusal.NoIdentity", cancellationToken);
            return;
        }

        await acquaintance.RememberAsync(request, cancellationToken);
        if (await words.AnswerAsync(text, request, activity.Id, cancellationToken) is not { } reply)
            return;
        await conversations.SendAsync(request, reply, cancellationToken);
        if (reply.Private && !request.IsPersonal)
            await conversations.SayAsync(request.Conversation, request.Texts, "Done.SentPrivately", cancellationToken);
    }

    /// <summary>A press from a client without <c>Action.Execute</c>. The answer can't replace the card: it is sent, and only to whom it is for.</summary>
    private async Task OnSubmitAsync(Activity activity, AdaptiveCardInvokeAction action, CancellationToken cancellationToken)
    {
        if (RequestOf(activity) is { } request)
            await conversations.SendAsync(request, await AnswerAsync(request, action, cancellationToken), cancellationToken);
        else
            await conversations.SayAsync(ConversationReference.Of(activity), TextsOf(activity), "Refusal.NoIdentity", cancellationToken);
    }

    private async Task<InvokeResponse> OnExecuteAsync(Activity activity, AdaptiveCardInvokeAction action, CancellationToken cancellationToken)
    {
        var card = RequestOf(activity) is { } request
            ? (await AnswerAsync(request, action, cancellationToken)).Card
            : RefusalCard.Create(TextsOf(activity), TextsOf(activity)["Refusal.NoIdentity"]);
        return InvokeResponse.Card(CardsJson.ToElement(card));
    }

    private Task<Reply> AnswerAsync(Request request, AdaptiveCardInvokeAction action, CancellationToken cancellationToken) =>
        presses.AnswerAsync(action.Verb, Ask.Press(request, action.Data), cancellationToken);

    private async Task OnConversationUpdateAsync(Activity activity, Request request, CancellationToken cancellationToken)
    {
        await acquaintance.RememberAsync(request, cancellationToken);
        if (activity.MembersAdded is { Count: > 0 } || activity.MembersRemoved is { Count: > 0 })
            await acquaintance.TeamChangedAsync(request, cancellationToken);
    }

    /// <summary>Of somebody without an account here there is nothing to keep.</summary>
    private async Task ForKnownAsync(Activity activity, Func<Request, Task> act)
    {
        if (RequestOf(activity) is { } request)
            await act(request);
        else
            log.Ignored(activity.Id);
    }

    private Request? RequestOf(Activity activity) => Request.Of(activity, options.Value.Language);

    private Texts TextsOf(Activity activity) => Texts.For(options.Value.Language is { Length: > 0 } language ? language : activity.Locale);
}

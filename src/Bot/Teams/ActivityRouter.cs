using Microsoft.Extensions.Options;
using Praatplaat.Bot.Sessions;
using Praatplaat.Bot.Throttling;
using Praatplaat.Cards;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Teams;

/// <summary>Brings an activity to the act that it asks for.</summary>
internal sealed class ActivityRouter(
    Presses presses,
    Words words,
    Conversations conversations,
    Acquaintance acquaintance,
    Once once,
    Welcome welcome,
    PressLimiter limiter,
    ChangeTeam changeTeam,
    SessionsTelemetry telemetry,
    IOptions<SessionsOptions> options,
    ILogger<ActivityRouter> log)
{
    public async Task<Routed> RouteAsync(Activity activity, CancellationToken cancellationToken)
    {
        // An installation update has an action where an invoke has a name.
        switch (activity.Type, activity.Type == ActivityTypes.InstallationUpdate ? activity.Action : activity.Name)
        {
            case (ActivityTypes.Message, _):
                return new Routed(Afterwards: await OnMessageAsync(activity, cancellationToken));
            case (ActivityTypes.Invoke, InvokeNames.AdaptiveCardAction):
                return new Routed(AdaptiveCardInvokeValue.Read(activity.Value) is { Action: { } action }
                    ? await OnExecuteAsync(activity, action, cancellationToken)
                    : InvokeResponse.BadRequest);
            case (ActivityTypes.Invoke, _):
                return new Routed(InvokeResponse.NotImplemented);
            case (ActivityTypes.ConversationUpdate, _):
                await ForKnownAsync(activity, request => OnConversationUpdateAsync(activity, request, cancellationToken));
                return new Routed();
            case (ActivityTypes.InstallationUpdate, InstallationActions.Add or InstallationActions.AddUpgrade):
                return new Routed(Afterwards: await OnInstalledAsync(activity, cancellationToken));
            case (ActivityTypes.InstallationUpdate, InstallationActions.Remove):
                await ForKnownAsync(activity, request => acquaintance.ForgetChatAsync(request, cancellationToken));
                return new Routed();
            default:
                // Also remove-upgrade: the old version goes, the bot stays.
                log.Ignored(activity.Id);
                return new Routed();
        }
    }

    private async Task<Func<CancellationToken, Task>?> OnMessageAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (RequestOf(activity) is not { } request)
            return stop => conversations.SayAsync(ConversationReference.Of(activity), TextsOf(activity), "Refusal.NoIdentity", stop);
        if (AdaptiveCardInvokeAction.FromSubmit(activity.Value) is { } submit)
            return await OnSubmitAsync(activity, request, submit, cancellationToken);
        var message = Fingerprints.Of(request, activity);
        return await once.RunAsync(request, message, AnswerAsync, cancellationToken);

        async Task<Func<CancellationToken, Task>?> AnswerAsync()
        {
            await acquaintance.RememberAsync(request, cancellationToken);
            return await words.AnswerAsync(MessageText.Of(activity), request, message, cancellationToken);
        }
    }

    /// <summary>A press from a client without <c>Action.Execute</c>. The answer can't replace the card: it is sent, and only to whom it is for.</summary>
    private async Task<Func<CancellationToken, Task>?> OnSubmitAsync(
        Activity activity, Request request, AdaptiveCardInvokeAction action, CancellationToken cancellationToken)
    {
        if (HeldBack(request, action) is { } held)
            return Privately(held);
        var message = Fingerprints.Of(request, activity);
        return await once.RunAsync(
            request, message, async () => Privately(await AnswerAsync(request, action, message, cancellationToken)), cancellationToken);

        Func<CancellationToken, Task> Privately(Reply reply) => stop => conversations.SendPrivatelyAsync(request, reply.Card, stop);
    }

    private async Task<InvokeResponse> OnExecuteAsync(Activity activity, AdaptiveCardInvokeAction action, CancellationToken cancellationToken)
    {
        var card = RequestOf(activity) is { } request
            ? (HeldBack(request, action) ?? await AnswerAsync(request, action, null, cancellationToken)).Card
            : RefusalCard.Create(TextsOf(activity), TextsOf(activity)["Refusal.NoIdentity"], TypedTexts.Of(action.Data));
        return InvokeResponse.Card(card);
    }

    /// <summary>From the press alone, without a look at storage.</summary>
    /// <returns>Null for a press that is let through.</returns>
    private Reply? HeldBack(Request request, AdaptiveCardInvokeAction action)
    {
        var (isLet, isTooMuch) = (limiter.Lets(request), TypedTexts.IsTooMuch(action.Data));
        telemetry.Pressed(action.Verb, isTooMuch ? PressResults.TooLong : isLet ? PressResults.Taken : PressResults.TooFast);
        if (isTooMuch)
            return new Reply(RefusalCard.Create(request.Texts, request.Texts.Format("Refusal.TooMuchText", Limits.Answer)), Private: true);
        return isLet ? null : TryAgain.Answer(action.Verb, Ask.Press(request, action.Verb, action.Data));
    }

    private async Task<Reply> AnswerAsync(Request request, AdaptiveCardInvokeAction action, Fingerprint? message, CancellationToken cancellationToken)
    {
        // Of a press in a channel the session keeps the address.
        if (request.IsPersonal)
            await acquaintance.RememberAsync(request, cancellationToken);
        return await presses.AnswerAsync(action.Verb, Ask.Press(request, action.Verb, action.Data, message), cancellationToken);
    }

    private async Task<Func<CancellationToken, Task>?> OnInstalledAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (RequestOf(activity) is { } request)
            return await welcome.RunAsync(request, cancellationToken);
        log.Ignored(activity.Id);
        return null;
    }

    private async Task OnConversationUpdateAsync(Activity activity, Request request, CancellationToken cancellationToken)
    {
        await acquaintance.RememberAsync(request, cancellationToken);
        if (RosterEvents.IsOfChannel(activity))
        {
            if (!RosterEvents.IsOfBotLeaving(activity))
                await changeTeam.InChannelAsync(request, cancellationToken);
        }
        else if (RosterEvents.IsOfTeam(activity))
        {
            await changeTeam.RunAsync(request, cancellationToken);
        }
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

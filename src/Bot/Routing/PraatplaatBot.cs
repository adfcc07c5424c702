using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Sessions;
using Praatplaat.Bot.Throttling;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Teams;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Routing;

/// <summary>The way from a turn into the acts.</summary>
/// <remarks>
/// Not a <c>TeamsActivityHandler</c>: that one asks the roster for each member who joined, within the turn, and takes the removal that is part
/// of an upgrade for the app's removal.
/// </remarks>
internal sealed class PraatplaatBot(
    Presses presses,
    Words words,
    ReplySender replySender,
    Contacts contacts,
    MessageDeduplication deduplication,
    Welcome welcome,
    PressLimiter limiter,
    ChangeTeam changeTeam,
    SessionTelemetry telemetry,
    IOptions<SessionsOptions> options,
    AfterResponse after,
    ILogger<PraatplaatBot> log) : ActivityHandler
{
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (RequestOf(activity) is not { } sender)
            after.Do(stop => replySender.SayAsync(activity.ReferenceToReply(), TextsOf(activity), "Refusal.NoIdentity", stop));
        else if (PressedAction.FromSubmit(activity) is { } submit)
            after.Do(await OnSubmitAsync(activity, sender, submit, cancellationToken));
        else
            after.Do(await OnWordAsync(activity, sender, cancellationToken));
    }

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.Name != PressedAction.InvokeName)
            return SdkObjects.InvokeResponse(StatusCodes.Status501NotImplemented);
        return PressedAction.FromExecute(activity) is { } action
            ? CardResponse.Create((await OnExecuteAsync(activity, action, cancellationToken)).Card)
            : SdkObjects.InvokeResponse(StatusCodes.Status400BadRequest);
    }

    protected override async Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        // An upgrade is sent as a removal of the old version (remove-upgrade), after which the bot stays, and an installation of the new one.
        // Source: Teams, "Conversation events: installation update event".
        switch (activity.Action, RequestOf(activity))
        {
            case ("add" or "add-upgrade", { } sender):
                after.Do(await welcome.RunAsync(sender, cancellationToken));
                break;
            case ("remove", { } sender):
                await contacts.ForgetChatAsync(sender, cancellationToken);
                break;
            default:
                log.Ignored(activity.Id);
                break;
        }
    }

    protected override async Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        // Of somebody without an account here there is nothing to keep.
        if (RequestOf(activity) is not { } sender)
        {
            log.Ignored(activity.Id);
            return;
        }

        await contacts.RememberAsync(sender, cancellationToken);
        if (RosterEvents.IsChannelChange(activity))
        {
            if (!RosterEvents.IsBotRemoval(activity))
                await changeTeam.InChannelAsync(sender, cancellationToken);
        }
        else if (RosterEvents.IsTeamChange(activity))
        {
            await changeTeam.RunAsync(sender, cancellationToken);
        }
    }

    private async Task<Func<CancellationToken, Task>?> OnWordAsync(IMessageActivity activity, Sender sender, CancellationToken cancellationToken)
    {
        var message = Fingerprints.Of(sender, activity);
        return await deduplication.RunAsync(sender, message, AnswerAsync, cancellationToken);

        async Task<Func<CancellationToken, Task>?> AnswerAsync()
        {
            await contacts.RememberAsync(sender, cancellationToken);
            return await words.AnswerAsync(MessageText.Of(activity), sender, message, cancellationToken);
        }
    }

    /// <summary>A press from a client without <c>Action.Execute</c>. The answer can't replace the card: it is sent, and only to whom it is for.</summary>
    private async Task<Func<CancellationToken, Task>?> OnSubmitAsync(
        IMessageActivity activity, Sender sender, PressedAction action, CancellationToken cancellationToken)
    {
        if (HeldBack(sender, action) is { } held)
            return Privately(held);
        var message = Fingerprints.Of(sender, activity);
        return await deduplication.RunAsync(
            sender, message, async () => Privately(await AnswerAsync(sender, action, message, cancellationToken)), cancellationToken);

        Func<CancellationToken, Task> Privately(Reply reply) => stop => replySender.SendPrivatelyAsync(sender, reply.Card, stop);
    }

    private async Task<Reply> OnExecuteAsync(IInvokeActivity activity, PressedAction action, CancellationToken cancellationToken) =>
        RequestOf(activity) is { } sender
            ? HeldBack(sender, action) ?? await AnswerAsync(sender, action, null, cancellationToken)
            : new Reply(RefusalCard.Create(TextsOf(activity), TextsOf(activity)["Refusal.NoIdentity"], TypedTexts.Of(action.Data)));

    /// <summary>From the press alone, without a look at storage.</summary>
    /// <returns>Null for a press that is let through.</returns>
    private Reply? HeldBack(Sender sender, PressedAction action)
    {
        var (isLet, isTooMuch) = (limiter.Lets(sender), TypedTexts.IsTooMuch(action.Data));
        telemetry.Pressed(action.Verb, isTooMuch ? PressResults.TooLong : isLet ? PressResults.Taken : PressResults.TooFast);
        if (isTooMuch)
            return new Reply(RefusalCard.Create(sender.Texts, sender.Texts.Format("Refusal.TooMuchText", Limits.Answer)), Private: true);
        return isLet ? null : TryAgain.Answer(action.Verb, Request.Press(sender, action.Verb, action.Data));
    }

    private async Task<Reply> AnswerAsync(Sender sender, PressedAction action, Fingerprint? message, CancellationToken cancellationToken)
    {
        // Of a press in a channel the session keeps the address.
        if (sender.IsPersonal)
            await contacts.RememberAsync(sender, cancellationToken);
        return await presses.AnswerAsync(action.Verb, Request.Press(sender, action.Verb, action.Data, message), cancellationToken);
    }

    private Sender? RequestOf(IActivity activity) => Sender.Of((Activity)activity, options.Value.Language);

    private Texts TextsOf(IActivity activity) => Texts.For(options.Value.Language is { Length: > 0 } language ? language : ((Activity)activity).Locale);
}

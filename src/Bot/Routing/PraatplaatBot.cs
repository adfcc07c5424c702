using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Messages;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Teams;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Routing;

/// <summary>Takes each kind of activity to the code that answers it.</summary>
/// <remarks>
/// Not a <c>TeamsActivityHandler</c>: that reads the roster for each member who joined, within the turn, and takes the removal that is part
/// of an upgrade for the removal of the app.
/// </remarks>
internal sealed class PraatplaatBot(
    PressRouter presses,
    WordRouter words,
    AppInstallation installation,
    RosterChanges rosterChanges,
    IFileConsents files,
    IOptions<SessionsOptions> options,
    AfterResponse after,
    ILogger<PraatplaatBot> log) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ReaderLocale.Begin((Activity)turnContext.Activity);
        await base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        // Two bots that answer each other would never end.
        if (Sender.IsBot(activity))
            log.Ignored(activity.Id);
        else if (SenderOf(activity) is not { } sender)
            after.Do(await words.AnswerUnknownAsync(activity, TextsFor(activity), cancellationToken));
        else if (PressedAction.FromSubmit(activity) is { } submit)
            after.Do(await presses.AnswerSubmitAsync(activity, sender, submit, cancellationToken));
        else
            after.Do(await words.AnswerAsync(activity, sender, cancellationToken));
    }

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.Name == FileConsent.InvokeName)
            return await ConsentAsync(activity, cancellationToken);
        if (activity.Name != PressedAction.InvokeName)
            return SdkObjects.InvokeResponse(StatusCodes.Status501NotImplemented);
        if (PressedAction.FromExecute(activity) is not { } action)
            return SdkObjects.InvokeResponse(StatusCodes.Status400BadRequest);
        if (SenderOf(activity) is not { } sender)
            return CardResponse.Create(TooLongReply.Create(TextsFor(activity), TextsFor(activity)["Refusal.NoIdentity"], action.Data));
        var reply = await presses.AnswerAsync(sender, action, cancellationToken);
        after.Do(presses.CopyOf(sender, reply));
        return CardResponse.Create(reply);
    }

    protected override async Task OnInstallationUpdateActivityAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        // An upgrade is sent as the removal of the old version (remove-upgrade), after which the bot stays, and the installation of the new
        // one. Source: Teams, "Conversation events: installation update event".
        switch (activity.Action, SenderOf(activity))
        {
            case ("add" or "add-upgrade", { } sender):
                after.Do(await installation.AddedAsync(sender, cancellationToken));
                break;
            case ("remove", { } sender):
                await installation.RemovedAsync(sender, cancellationToken);
                break;
            default:
                log.Ignored(activity.Id);
                break;
        }
    }

    protected override async Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        // What happened counts whoever caused it. Source: Teams, "Conversation events": the sample of teamMemberRemoved has no aadObjectId.
        var activity = turnContext.Activity;
        if ((SenderOf(activity) ?? Origin.Of((Activity)activity)) is { } origin)
            await rosterChanges.HandleAsync(activity, origin, cancellationToken);
        else
            log.Ignored(activity.Id);
    }

    /// <summary>Teams shows nothing of the answer, so it is the same whatever is done.</summary>
    private async Task<InvokeResponse> ConsentAsync(IInvokeActivity activity, CancellationToken cancellationToken)
    {
        if (FileConsent.From(activity) is not { } consent)
            return SdkObjects.InvokeResponse(StatusCodes.Status400BadRequest);
        if (SenderOf(activity) is { } sender)
            await files.AnswerAsync(sender, consent, cancellationToken);
        return SdkObjects.InvokeResponse(StatusCodes.Status200OK);
    }

    private Sender? SenderOf(IActivity activity) => Sender.Of((Activity)activity, options.Value.Language);

    private Texts TextsFor(IActivity activity) =>
        Texts.For(options.Value.Language is { Length: > 0 } language ? language : ((Activity)activity).Locale);
}

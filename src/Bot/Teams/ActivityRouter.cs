namespace Praatplaat.Bot.Teams;

/// <summary>Brings an activity to the act that it asks for.</summary>
internal sealed class ActivityRouter(ILogger<ActivityRouter> log)
{
    /// <summary>Null for everything that is not an invoke: it has no answer but that it arrived.</summary>
    public async Task<InvokeResponse?> RouteAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (ActivityTypes.IsKnown(activity.Type) && activity.Action is not InstallationActions.Remove)
            await RememberAsync(activity, ConversationReference.Of(activity), cancellationToken);

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
                await OnConversationUpdateAsync(activity, cancellationToken);
                return null;
            case (ActivityTypes.InstallationUpdate, InstallationActions.Add or InstallationActions.AddUpgrade):
                await OnInstalledAsync(activity, cancellationToken);
                return null;
            case (ActivityTypes.InstallationUpdate, InstallationActions.Remove):
                await OnUninstalledAsync(activity, cancellationToken);
                return null;
            default:
                // Also remove-upgrade: the old version goes, the bot stays.
                log.Ignored(activity.Id);
                return null;
        }
    }

    /// <summary>Comes before every act, so that the service URL in store is the latest.</summary>
    private Task RememberAsync(Activity activity, ConversationReference reference, CancellationToken cancellationToken) => Routed("remember", activity);

    /// <param name="text">What was said, see <see cref="MessageText"/>; may be empty.</param>
    private Task OnMessageAsync(Activity activity, string text, CancellationToken cancellationToken) => Routed("message", activity);

    /// <summary>A press from a client without <c>Action.Execute</c>. The answer can't replace the card: it has to be sent.</summary>
    private Task OnSubmitAsync(Activity activity, AdaptiveCardInvokeAction action, CancellationToken cancellationToken) => Routed("submit", activity);

    private Task<InvokeResponse> OnExecuteAsync(Activity activity, AdaptiveCardInvokeAction action, CancellationToken cancellationToken)
    {
        log.Routed("execute", activity.Id);
        return Task.FromResult(InvokeResponse.Error(StatusCodes.Status400BadRequest, "UnknownVerb", "Praatplaat kent deze knop niet."));
    }

    private async Task OnConversationUpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.MembersAdded is { Count: > 0 } added)
            await OnMembersAddedAsync(activity, added, cancellationToken);
        if (activity.MembersRemoved is { Count: > 0 } removed)
            await OnMembersRemovedAsync(activity, removed, cancellationToken);
        if (activity.ChannelData?.EventType is { } eventType)
            await OnTeamEventAsync(activity, eventType, cancellationToken);
    }

    /// <param name="members">The bot itself, too, when it was added: its id is the recipient's.</param>
    private Task OnMembersAddedAsync(Activity activity, IReadOnlyList<ChannelAccount> members, CancellationToken cancellationToken) => Routed("members added", activity);

    private Task OnMembersRemovedAsync(Activity activity, IReadOnlyList<ChannelAccount> members, CancellationToken cancellationToken) => Routed("members removed", activity);

    /// <param name="eventType">Comes besides the members when it is about members: <c>teamMemberAdded</c>, and else alone: <c>channelRenamed</c>.</param>
    private Task OnTeamEventAsync(Activity activity, string eventType, CancellationToken cancellationToken) => Routed("team event", activity);

    /// <summary>Installed or upgraded. May come more than once for the same conversation.</summary>
    private Task OnInstalledAsync(Activity activity, CancellationToken cancellationToken) => Routed("installed", activity);

    /// <summary>From here on every message to this conversation would be refused with 403.</summary>
    private Task OnUninstalledAsync(Activity activity, CancellationToken cancellationToken) => Routed("uninstalled", activity);

    private Task Routed(string route, Activity activity)
    {
        log.Routed(route, activity.Id);
        return Task.CompletedTask;
    }
}

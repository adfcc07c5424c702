using Praatplaat.Bot.Access;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Bot.Storage;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>help</c>, which everything that is no word of the bot stands for: what its sender can do now in the session that they are part of. And
/// help about one word that somebody asks about.
/// </summary>
internal sealed class ShowHelp(
    PlaybookLibrary playbooks,
    SessionFinder finder,
    Admission admission,
    ActionsStore actions,
    DotStore dots,
    ViewFactory views,
    TimeProvider time) : IActs
{
    /// <summary>Help without a session helps more than help that comes late.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public void AddTo(ActTable table) => table.OnWordWithoutSession(RunAsync, "help");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var (texts, name) = (request.Sender.Texts, playbooks.Default.Name);
        var about = request.Question is { } word ? HelpCard.About(texts, name, word) : null;
        var help = about ?? await InTimeAsync(request, cancellationToken) ?? HelpCard.Create(texts, name);
        return new Reply(request.IsUnknownWord ? HelpCard.Unknown(help) : help);
    }

    private async Task<AdaptiveCard?> InTimeAsync(Request request, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return await InSessionAsync(request, either.Token);
        }
        catch (Exception fault) when (StorageOutage.Is(fault) || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <returns>Null for somebody outside a session.</returns>
    private async Task<AdaptiveCard?> InSessionAsync(Request request, CancellationToken cancellationToken)
    {
        var sender = request.Sender;
        var found = await finder.FindAsync(sender, WordScope.Led, cancellationToken);
        if (found.Several is [_, ..] led)
            return HelpCard.ToLeader(sender.Texts, playbooks.Default.Name, [.. led.Select(views.Of)]);
        var admitted = await admission.AdmitAsync(request with { Session = found.Session }, cancellationToken);
        if (admitted is not { Session: { StartedAt: not null } session })
            return null;
        return sender.IsPersonal
            ? await InChatAsync(session, sender.Person, Roles.In(session, admitted.Caller), cancellationToken)
            : session.IsOver ? null : HelpCard.InChannel(views.Of(session));
    }

    private async Task<AdaptiveCard?> InChatAsync(Session session, Person person, Role role, CancellationToken cancellationToken)
    {
        var (view, isManager) = (views.Of(session), person.Id == session.Settings.Manager.Id);
        return role switch
        {
            Role.Facilitator or Role.Manager when session.IsOver => HelpCard.Over(view, isManager),
            Role.Facilitator => HelpCard.ToFacilitator(view),
            Role.Manager => HelpCard.ToManager(view, await FormsAsync(session, person, cancellationToken), isManager),
            Role.Member when !session.IsOver && session.HasOptedOut(person.Id) => HelpCard.ToAbsent(view),
            Role.Member when !session.IsOver => HelpCard.ToMember(view, await FormsAsync(session, person, cancellationToken)),
            _ => null,
        };
    }

    private async Task<HelpForms> FormsAsync(Session session, Person person, CancellationToken cancellationToken) => session switch
    {
        { TakesDots: true } => new HelpForms(await dots.ItemsAsync(session.Id, cancellationToken), null),
        { ActionsAskedAt: not null } => new HelpForms([], await actions.FindAsync(session.Id, person.Id, cancellationToken)),
        _ => HelpForms.None,
    };
}

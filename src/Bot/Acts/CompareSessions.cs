using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>summary.compare</c>: the sessions of which somebody is the manager, and a comparison of some of them. About any other session they learn
/// nothing, not even that it exists.
/// </summary>
internal sealed class CompareSessions(
    ManagedSessions managedSessions, Admission admission, SummaryReader summaries, ViewFactory views, PlaybookLibrary playbooks) : IActs
{
    public void AddTo(ActTable table) => table.OnPressWithoutSession(Verbs.SummaryCompare, RunAsync);

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var (texts, own) = (request.Sender.Texts, await OwnAsync(request, cancellationToken));
        if (own.Count == 0)
            return new Reply(RefusalCard.Create(texts, texts["Refusal.ManagesNothing"]));
        string[] chosen = request.Step is null ? Proposed(own, request.Session) : Request.Ids(request.Chosen(Inputs.Sessions));
        var compared = own.Where(session => chosen.Contains(session.Id.Value)).ToList();
        var (name, isSent) = (playbooks.Default.Name, request.Step is not null);
        if (isSent && compared.Count is >= ComparisonCard.Fewest and <= ComparisonCard.Most && compared.Count == chosen.Distinct().Count())
            return new Reply(ComparisonCard.Create(texts, name, await ReadAsync(compared, cancellationToken)), Private: true);
        var fault = isSent ? FormFault.Of(texts, new FieldFault(Inputs.Sessions, ComparisonCard.Rule(texts), chosen.Length == 0)) : null;
        return new Reply(ComparisonCard.Choose(texts, name, [.. own.Select(views.Of)], chosen, fault), Private: true);
    }

    /// <summary>The newest first.</summary>
    private async Task<IReadOnlyList<Session>> OwnAsync(Request request, CancellationToken cancellationToken)
    {
        var sender = request.Sender;
        var managed = await managedSessions.OfAsync(sender.Tenant, sender.Person.Id, cancellationToken);
        var admitted = await Task.WhenAll(
            managed.Take(ComparisonCard.MostOffered).Select(session => admission.AdmitAsync(request with { Session = session.Id }, cancellationToken)));
        return
        [
            .. admitted.OfType<Admitted>()
                .Where(one => one.Session.Settings.Manager.Id == sender.Person.Id && ReadAccess.Summary(one.Session, one.Caller) is null)
                .Select(one => one.Session),
        ];
    }

    /// <summary>The session from whose summary it was asked, with the one before it; or else the last two.</summary>
    private static string[] Proposed(IReadOnlyList<Session> own, SessionId? from)
    {
        var first = own.Index().FirstOrDefault(session => session.Item.Id == from).Index;
        return [.. own.Skip(Math.Min(first, Math.Max(0, own.Count - ComparisonCard.Fewest))).Take(ComparisonCard.Fewest).Select(session => session.Id.Value)];
    }

    private async Task<IReadOnlyList<ComparedSession>> ReadAsync(IReadOnlyList<Session> sessions, CancellationToken cancellationToken)
    {
        var compared = new List<ComparedSession>();
        foreach (var session in sessions)
            compared.Add(new(views.Of(session), await summaries.ReadAsync(session, cancellationToken)));
        return compared;
    }
}

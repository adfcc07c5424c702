using Microsoft.Extensions.Options;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Exporting;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>summary.export</c>: the outcome as a file, for the manager and the facilitator. Without a <c>format</c> it asks which.
/// </summary>
internal sealed partial class ExportOutcome(
    Admission admission,
    ExportLinks links,
    OutboxWriter outbox,
    ViewFactory views,
    WorkingHours hours,
    TimeProvider time,
    IOptions<TeamsOptions> teams,
    ILogger<ExportOutcome> log) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SummaryExport, RunAsync)
        .OnQuestion(RunAsync, "exporteren", "export");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller })
            return Reply.NoSession(request);
        var view = views.Of(session);
        if (ReadAccess.Summary(session, caller) is { } refusal)
            return new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal)));
        var card = ExportFormats.Parse(request.Chosen(Inputs.Format)) is { } format
            ? await OfferAsync(request, view, format, cancellationToken)
            : ExportCard.Choose(view);
        return new Reply(card, Private: true);
    }

    private async Task<AdaptiveCard> OfferAsync(Request request, View view, ExportFormat format, CancellationToken cancellationToken)
    {
        var (name, session) = (ExportFormats.NameOf(format), view.Session);
        var at = TimeZoneInfo.ConvertTime(time.GetUtcNow(), hours.Zone);
        var file = ExportFormats.FileNameOf(format, session, at, ExportCard.LabelOf(view.Texts, name));
        Exported(session.Id.Value, name);
        if (teams.Value.IsAnonymous)
            return ExportCard.Ready(view, file, links.Add(new ExportTicket(session.Id, format, file)));
        // Source: Teams, "Send and receive files": bots in GCC High and DoD have no part in it.
        if (teams.Value.Cloud == Cloud.UsGov.Name)
            return ExportCard.Ended(view, "Export.NoFiles");
        await outbox.AddAsync(session.Id, new Work.OfferExport(request.Sender.Person.Id, name, file), cancellationToken);
        return ExportCard.Asked(view, file);
    }

    [LoggerMessage(LogLevel.Information, "The outcome of session {Session} was asked for as a file ({Format})")]
    private partial void Exported(string session, string format);
}

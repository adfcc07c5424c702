using Praatplaat.Bot.Exporting;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>summary.export</c>: the outcome as a file, for the manager and the facilitator. Without a <c>format</c> it asks which.
/// </summary>
internal sealed partial class ExportOutcome(
    ReaderReplies replies, FileOffers offers, WorkingHours hours, TimeProvider time, ILogger<ExportOutcome> log) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SummaryExport, RunAsync)
        .OnOutcomeWord(RunAsync, "exporteren", "export");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken) => await replies.ForReaderAsync(
        request,
        ReadAccess.Summary,
        async view => new Reply(
            ExportFormats.Parse(request.Chosen(Inputs.Format)) is { } format and not ExportFormat.MyData
                ? await OfferAsync(request, view, format, cancellationToken)
                : ExportCard.Choose(view),
            Private: true),
        cancellationToken);

    private async Task<AdaptiveCard> OfferAsync(Request request, View view, ExportFormat format, CancellationToken cancellationToken)
    {
        var session = view.Session;
        var at = TimeZoneInfo.ConvertTime(time.GetUtcNow(), hours.Zone);
        var file = FileNames.Of(format, session, at, ExportCard.LabelOf(view.Texts, format));
        Exported(session.Id.Value, ExportFormats.NameOf(format));
        return await offers.OfferAsync(session, request.Sender.Person.Id, format, file, cancellationToken) switch
        {
            FileOffer.Link link => ExportCard.Ready(view, file, link.Address),
            FileOffer.Question => ExportCard.Asked(view, file),
            _ => ExportCard.Ended(view, "Export.NoFiles"),
        };
    }

    [LoggerMessage(LogLevel.Information, "The outcome of session {Session} was asked for as a file ({Format})")]
    private partial void Exported(string session, string format);
}

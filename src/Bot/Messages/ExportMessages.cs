using System.Text.Json;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Exporting;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Files;

namespace Praatplaat.Bot.Messages;

/// <summary>
/// The outcome as a file in somebody's OneDrive: the question whether it may be put there, the upload, and what became of it. Whoever may not
/// read the summary any more gets nothing.
/// </summary>
internal sealed class ExportMessages(
    PersonalPoster personal,
    PostStore posts,
    MemberStore members,
    PeopleStore people,
    ExportFile file,
    OneDrive oneDrive,
    ViewFactory views,
    AuditTrail audit) : IWorkHandlers
{
    public void AddTo(WorkHandlers handlers) => handlers
        .On<Work.OfferExport>(OfferAsync)
        .On<Work.UploadExport>(UploadAsync)
        .On<Work.EndExport>((session, work, cancellationToken) =>
            PutAsync(session, work.Person, work.Message, ExportFormats.Parse(work.Format), "Export.Declined", cancellationToken));

    private async Task OfferAsync(Session session, Work.OfferExport work, CancellationToken cancellationToken)
    {
        if (ExportFormats.Parse(work.Format) is not { } format || await ReaderAsync(session, work.Person, format, cancellationToken) is not { } reader)
            return;
        long bytes;
        await using (var content = await file.CreateAsync(session, format, work.Person, cancellationToken))
            bytes = content.Length;
        var view = await views.ForAsync(session, work.Person, cancellationToken);
        var context = JsonSerializer.Serialize(new ActionData(session.Id.Value) { Format = work.Format }, JsonSerializerOptions.Web);
        await personal.SendOnceAsync(
            session,
            reader,
            PostNames.ExportOffer(work.FileName),
            SdkObjects.FileConsent(work.FileName, view.Texts[format == ExportFormat.MyData ? "MyData.Consent" : "Export.Consent"], bytes, context),
            cancellationToken);
    }

    private async Task UploadAsync(Session session, Work.UploadExport work, CancellationToken cancellationToken)
    {
        if (ExportFormats.Parse(work.Format) is not { } format
            || await ReaderAsync(session, work.Person, format, cancellationToken) is not { } reader
            || FileUpload.Parse(work.Upload) is not { } upload
            // The button was pressed twice, and an upload session takes one file.
            || await posts.FindAsync(session.Id, PostNames.Exported(work.Message), cancellationToken) is { IsThere: true })
            return;
        UploadResult result;
        await using (var content = await file.CreateAsync(session, format, work.Person, cancellationToken))
            result = await oneDrive.UploadAsync(upload.Url, content, cancellationToken);
        var key = result switch
        {
            UploadResult.Done => "Export.Uploaded",
            UploadResult.Expired => "Export.Expired",
            _ => "Export.Failed",
        };
        if (result == UploadResult.Done)
        {
            audit.Exported(session, work.Person, work.Format, format == ExportFormat.MyData);
            await personal.SendOnceAsync(session, reader, PostNames.Exported(work.Message), SdkObjects.FileInfo(upload), cancellationToken);
        }

        await PutAsync(session, work.Person, work.Message, format, key, cancellationToken);
    }

    private static AdaptiveCard Ended(View view, ExportFormat? format, string key) =>
        format == ExportFormat.MyData ? MyDataCard.Told(view.Texts, view.Playbook.Name, view.Texts[key]) : ExportCard.Ended(view, key);

    /// <returns>Null for somebody who left, or may not read the summary. What is kept of oneself one may always read.</returns>
    private async Task<StoredMember?> ReaderAsync(Session session, PersonId person, ExportFormat format, CancellationToken cancellationToken) =>
        await members.FindPresentAsync(session, person, cancellationToken) is { } member
        && (format == ExportFormat.MyData || ReadAccess.Summary(session, new Caller.Someone(member.Member.Person, InTeam: true)) is null)
            ? member
            : null;

    /// <summary>In the place of the question, which works once. Where it is gone, nobody misses what became of it.</summary>
    /// <param name="key">Of what became of it.</param>
    private async Task PutAsync(
        Session session, PersonId person, string message, ExportFormat? format, string key, CancellationToken cancellationToken)
    {
        if (message.Length > 0 && await people.FindAsync(session.Location.Tenant, person, cancellationToken) is { Conversation: { } chat } contact)
            await personal.TryPutAsync(
                session,
                person,
                PostNames.Exported(message),
                new Post(chat, message),
                Ended(views.In(session, contact.Locale), format, key),
                cancellationToken);
    }
}

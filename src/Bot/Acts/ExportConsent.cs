using Praatplaat.Bot.Access;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// The answer to the question whether the outcome may be put in somebody's OneDrive. The outbox does the rest: Teams waits for its answer only
/// for seconds.
/// </summary>
internal sealed class ExportConsent(Admission admission, Contacts contacts, OutboxWriter outbox) : IFileConsents
{
    public async Task AnswerAsync(Sender sender, FileConsent consent, CancellationToken cancellationToken)
    {
        await contacts.RememberAsync(sender, cancellationToken);
        var request = Request.Press(sender, null, consent.Context);
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session, Caller: var caller }
            || ExportFormats.Parse(request.Chosen(Inputs.Format)) is not { } format
            || (format != ExportFormat.MyData && ReadAccess.Summary(session, caller) is not null))
            return;
        var (person, message) = (sender.Person.Id, sender.PressedOn ?? "");
        await outbox.AddAsync(
            session.Id,
            consent.Upload is { } upload
                ? new Work.UploadExport(person, message, ExportFormats.NameOf(format), upload.ToJson())
                : new Work.EndExport(person, message, ExportFormats.NameOf(format)),
            cancellationToken);
    }
}

using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Exporting;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>mydata.show</c> and <c>mydata.erase</c>: what is kept of whoever asks, in all sessions, and its erasure. Nobody else gets to see it; it
/// takes no session, and no place in a team any more.
/// </summary>
internal sealed class MyData(PersonalDataReader reader, PersonalDataEraser eraser, PersonalFile file, PlaybookLibrary playbooks) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPressWithoutSession(Verbs.MyDataShow, ShowAsync)
        .OnPressWithoutSession(Verbs.MyDataErase, EraseAsync)
        .OnWordWithoutSession(ShowAsync, "mijn gegevens", "my data")
        .OnWordWithoutSession(EraseAsync, "wis mijn gegevens", "erase my data");

    private async Task<Reply?> ShowAsync(Request request, CancellationToken cancellationToken)
    {
        var data = await ReadAsync(request, cancellationToken);
        return Private(
            ExportFormats.Parse(request.Chosen(Inputs.Format)) == ExportFormat.MyData && data.Sessions.FirstOrDefault(known => known.IsTakingPart) is { } carrier
                ? await file.OfferAsync(request.Sender, carrier.View, Name, cancellationToken)
                : data.Sessions.FirstOrDefault(known => known.View.Session.Id == request.Session) is { } asked
                    ? MyDataCard.OfSession(asked, request.Number("page") ?? 1)
                    : MyDataCard.Overview(request.Sender.Texts, Name, data));
    }

    private async Task<Reply?> EraseAsync(Request request, CancellationToken cancellationToken)
    {
        var (texts, person) = (request.Sender.Texts, request.Sender.Person);
        var data = await ReadAsync(request, cancellationToken);
        if (data.Sessions.Select(known => known.View).Where(view => Sessions.Rules.Roles.Holds(view.Session, person.Id)).ToList() is [_, ..] held)
            return Private(MyDataCard.Held(texts, held));
        if (!request.IsConfirmed)
            return Private(MyDataCard.AskToErase(texts, Name, data));
        await eraser.EraseAsync(request.Sender.Tenant, person, data, cancellationToken);
        return Private(MyDataCard.Erased(texts, Name, data));
    }

    private Task<PersonalData> ReadAsync(Request request, CancellationToken cancellationToken) =>
        reader.ReadAsync(request.Sender.Tenant, request.Sender.Person.Id, request.Sender.Texts, cancellationToken);

    private string Name => playbooks.Default.Name;

    private static Reply Private(AdaptiveCard card) => new(card, Private: true);
}

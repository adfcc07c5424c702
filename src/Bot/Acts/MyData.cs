using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Exporting;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>mydata.show</c> and <c>mydata.erase</c>: what is kept of whoever asks, in all sessions, and its erasure. Nobody else gets to see it; it
/// takes no session, and no place in a team any more.
/// </summary>
internal sealed class MyData(
    PersonalDataReader reader, PersonalDataEraser eraser, FileOffers offers, PlaybookLibrary playbooks, WorkingHours hours, TimeProvider time) : IActs
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
                ? await OfferAsync(request.Sender, carrier.View.Session, cancellationToken)
                : data.Sessions.FirstOrDefault(known => known.View.Session.Id == request.Session) is { } asked
                    ? MyDataCard.OfSession(asked, request.Number("page") ?? 1)
                    : MyDataCard.Overview(request.Sender.Texts, Name, data));
    }

    /// <summary>The file goes the way of an export.</summary>
    /// <param name="carrier">In whose name: one in which they take part.</param>
    private async Task<AdaptiveCard> OfferAsync(Sender sender, Session carrier, CancellationToken cancellationToken)
    {
        var texts = sender.Texts;
        var file = FileNames.Personal(TimeZoneInfo.ConvertTime(time.GetUtcNow(), hours.Zone), texts["MyData.FileLabel"]);
        return await offers.OfferAsync(carrier, sender.Person.Id, ExportFormat.MyData, file, cancellationToken) switch
        {
            FileOffer.Link link => MyDataCard.Ready(texts, Name, file, link.Address),
            FileOffer.Question => MyDataCard.Told(texts, Name, texts["Export.Asked"]),
            _ => MyDataCard.Told(texts, Name, texts["MyData.NoFiles"]),
        };
    }

    private async Task<Reply?> EraseAsync(Request request, CancellationToken cancellationToken)
    {
        var (texts, person) = (request.Sender.Texts, request.Sender.Person);
        var data = await ReadAsync(request, cancellationToken);
        if (data.Sessions.Select(known => known.View).Where(view => Roles.Holds(view.Session, person.Id)).ToList() is [_, ..] held)
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

using Microsoft.Extensions.Options;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Exporting;

/// <summary>
/// What is kept of a person as a file, for that person. It goes the way of an export, in the name of a session in which they take part.
/// </summary>
internal sealed class PersonalFile(ExportLinks links, OutboxWriter outbox, WorkingHours hours, TimeProvider time, IOptions<TeamsOptions> teams)
{
    /// <param name="carrier">The session.</param>
    /// <param name="name">The name of the talking poster.</param>
    public async Task<AdaptiveCard> OfferAsync(Sender sender, View carrier, string name, CancellationToken cancellationToken)
    {
        var (texts, session, person) = (sender.Texts, carrier.Session, sender.Person.Id);
        var file = FileNames.Personal(TimeZoneInfo.ConvertTime(time.GetUtcNow(), hours.Zone), texts["MyData.FileLabel"]);
        if (teams.Value.IsAnonymous)
            return MyDataCard.Ready(texts, name, file, links.Add(new ExportTicket(session.Id, ExportFormat.MyData, file, person)));
        if (!Cloud.Of(teams.Value).TakesFiles)
            return MyDataCard.Told(texts, name, texts["MyData.NoFiles"]);
        await outbox.AddAsync(session.Id, new Work.OfferExport(person, ExportFormats.NameOf(ExportFormat.MyData), file), cancellationToken);
        return MyDataCard.Told(texts, name, texts["Export.Asked"]);
    }
}

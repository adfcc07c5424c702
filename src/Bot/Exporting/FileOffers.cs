using Microsoft.Extensions.Options;
using Praatplaat.Bot.Outbox;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Exporting;

/// <summary>How somebody gets the file that they asked for.</summary>
internal abstract record FileOffer
{
    private FileOffer()
    {
    }

    /// <summary>It can be fetched here.</summary>
    public sealed record Link(Uri Address) : FileOffer;

    /// <summary>A question in their chat asks where it may go.</summary>
    public sealed record Question : FileOffer;

    /// <summary>In this cloud bots deliver no files.</summary>
    public sealed record Nothing : FileOffer;
}

/// <summary>Offers a file in the way that there is here: by a link on this machine, or in somebody's OneDrive.</summary>
internal sealed class FileOffers(ExportLinks links, OutboxWriter outbox, IOptions<TeamsOptions> teams)
{
    /// <param name="session">In whose name it goes.</param>
    public async Task<FileOffer> OfferAsync(Session session, PersonId person, ExportFormat format, string file, CancellationToken cancellationToken)
    {
        if (teams.Value.IsAnonymous)
            return new FileOffer.Link(links.Add(new ExportTicket(session.Id, format, file, person)));
        if (!Cloud.Of(teams.Value).TakesFiles)
            return new FileOffer.Nothing();
        await outbox.AddAsync(session.Id, new Work.OfferExport(person, ExportFormats.NameOf(format), file), cancellationToken);
        return new FileOffer.Question();
    }
}

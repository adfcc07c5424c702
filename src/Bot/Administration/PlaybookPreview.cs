using System.Text.Json;
using Praatplaat.Bot.Acts;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Cards;
using Praatplaat.Cards.Rehearsals;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Administration;

/// <summary>A playbook as whoever writes it wants to see it: what is wrong with it, or all of its cards.</summary>
/// <param name="Faults">A line each, with file, line, place and reason. Where there is one there are no cards.</param>
/// <param name="Cards">In the order in which a session shows them.</param>
public sealed record PreviewedPlaybook(
    string Id, int Version, string Language, string Name, IReadOnlyList<string> Faults, IReadOnlyList<PreviewedCard> Cards);

/// <param name="Audience">A sentence that says who gets it; may be empty.</param>
/// <param name="Json">As Teams would get it.</param>
public sealed record PreviewedCard(string Audience, JsonElement Json);

/// <summary>Reads a playbook without a bot that runs.</summary>
public static class PlaybookPreview
{
    /// <param name="path">Of a file that exists. What stands beside it counts too: a translation has to fit, and an id comes once.</param>
    /// <param name="at">The moment at which the session of the cards begins.</param>
    public static PreviewedPlaybook Read(string path, DateTimeOffset at)
    {
        var file = PlaybookReader.Read(path);
        string[] faults = [.. Faults(file, Path.GetDirectoryName(Path.GetFullPath(path))!)];
        return file.Playbook is { } playbook && faults.Length == 0
            ? new(playbook.Id, playbook.Version, playbook.Language, playbook.Name, [], [.. Cards(playbook, at)])
            : new("", 0, "", "", faults, []);
    }

    private static IEnumerable<string> Faults(PlaybookFile file, string folder)
    {
        try
        {
            return PlaybookLibrary.Load(folder).LeftOut.Where(fault => fault.File == file.Name).Select(fault => fault.ToString());
        }
        catch (PlaybookException none)
        {
            return none.Faults.Where(fault => fault.File == file.Name).Select(fault => fault.ToString());
        }
    }

    private static IEnumerable<PreviewedCard> Cards(Playbook playbook, DateTimeOffset at)
    {
        var (options, texts) = (new SessionsOptions(), Texts.For(playbook.Language));
        var facilitator = new Person(new PersonId(""), texts.Format("Rehearsal.Person", "Sanne"));
        var nowhere = new Location(new TenantId(""), "", "", new ChannelId(""), "", new Uri("https://localhost"), "");
        var prepared = PrepareSession.New(playbook, facilitator, nowhere, new SessionId(""), at);
        var started = Rehearsals.Started(prepared, playbook, SessionsOptionsValidator.Hours(options), at, options.Promise);
        return PreviewCard.All(started, new FictionalTeam(texts, facilitator))
            .Select(shown => new PreviewedCard(shown.Audience, JsonElement.Parse(CardsJson.ToText(shown.Card))));
    }
}

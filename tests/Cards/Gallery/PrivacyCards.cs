using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>What members see of their own data, and what they can do about it; taking part or not.</summary>
internal static class PrivacyCards
{
    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (texts, name) = (stage.Texts, stage.Playbook.Name);
        var running = stage.View(stage.Open(2));
        var over = stage.View(Stage.Anonymously(stage.Finished));
        PersonalEntry[] about =
        [
            new(texts["MyData.Contact"], texts["MyData.Id"], "00000000-0000-0000-0000-000000000003"),
            new(texts["MyData.Contact"], texts["MyData.Days"], "maandag, dinsdag"),
        ];
        var member = new PersonalSession(running, Role.Member, 1, 0, Entries(stage, 1), IsTakingPart: true);
        var manager = new PersonalSession(over, Role.Manager, 7, 3, Entries(stage, 7), IsTakingPart: false);
        var data = new PersonalData(about, [member, manager]);
        yield return new("my-data", MyDataCard.Overview(texts, name, data));
        yield return new("my-data-many", MyDataCard.Overview(texts, name, new PersonalData([], [.. Enumerable.Repeat(manager, 12)])));
        yield return new("my-data-no-session", MyDataCard.Overview(texts, name, new PersonalData(about, [])));
        yield return new("my-data-nothing", MyDataCard.Overview(texts, name, new PersonalData([], [])));
        yield return new("my-data-session", MyDataCard.OfSession(member, 1));
        yield return new("my-data-session-page", MyDataCard.OfSession(manager, 2));
        yield return new("my-data-session-left", MyDataCard.OfSession(member with { IsTakingPart = false, Entries = [] }, 1));
        yield return new("my-data-file", MyDataCard.Ready(texts, name, "Mijn gegevens 2026-11-12 16.00.00.csv", new Uri("http://localhost:3978/exports/0")));
        yield return new("my-data-asked", MyDataCard.Told(texts, name, texts["Export.Asked"]));
        yield return new("my-data-no-files", MyDataCard.Told(texts, name, texts["MyData.NoFiles"]));
        yield return new("my-data-erase", MyDataCard.AskToErase(texts, name, data));
        yield return new("my-data-held", MyDataCard.Held(texts, [running, over]));
        yield return new("my-data-erased", MyDataCard.Erased(texts, name, data));
        yield return new("help-absent", HelpCard.ToAbsent(running));
        yield return new("saved-absent", SavedCard.Create(running, running.Session.Round(2)!, stage.Answer(stage.Open(2), 2), isOut: true));
        yield return new("take-part-ask", TakePartCard.Ask(running));
        yield return new("take-part-left", TakePartCard.Left(running));
        yield return new("take-part-joined", TakePartCard.Joined(running));
    }

    private static IReadOnlyList<PersonalEntry> Entries(Stage stage, int rounds) =>
    [
        new(stage.Texts["MyData.Standing"], stage.Texts["MyData.Roster"], stage.Team.Members[3].Person.Name),
        .. from number in Enumerable.Range(1, rounds)
           let session = stage.Open(number)
           let round = stage.View(session).Round(number)
           let answer = stage.Answer(session, number)
           from field in round.Fields
           select new PersonalEntry(round.Title, field.Label, answer[field.Id], answer.At),
    ];
}

using Praatplaat.Cards.Rehearsals;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>Every page of a rehearsal and of a preview.</summary>
internal static class RehearsalCards
{
    /// <summary>Of a rehearsal by a pace, which has a plan.</summary>
    public const int Steps = 24;

    /// <summary>Of a preview: with seven themes.</summary>
    public const int Cards = 19;

    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var (preparing, byPace) = (stage.View(stage.Preparing), stage.View(stage.Started with { Settings = stage.Started.Settings with { Pace = 2 } }));
        var team = new FictionalTeam(stage.Texts, stage.Team.Facilitator);
        var chosen = SetUpValues.Default(stage.Playbook) with { Title = stage.Team.Title, Manager = team.Manager.Id.Value };
        var own = new RehearsedInput(
            Enum.GetValues<FieldId>().ToDictionary(field => field, field => Cut(stage.Team.Says(stage.Playbook.Rounds[0], field, 0))),
            2,
            [.. Enumerable.Range(0, 3).Select(number => Cut(stage.Team.Does(number)))],
            [],
            ["answer-0", "todo-1"])
        {
            Share = true,
            Outcomes = new Dictionary<int, ActionOutcome?> { [1] = ActionOutcome.Partly },
            Reply = Cut(stage.Team.Replies()),
            Format = ExportFormat.Answers,
        };
        foreach (var page in Enumerable.Range(1, Steps))
            yield return new($"rehearsal-{page:d2}", RehearsalCard.Create(preparing, byPace, team, chosen, own, page));
        var films = new Dictionary<string, string> { ["film-1"] = new('a', Limits.Film), ["film-2"] = new('b', Limits.Film) };
        foreach (var page in Enumerable.Range(1, Cards))
            yield return new($"preview-{page:d2}", PreviewCard.Create(byPace, team, page % 2 == 0 ? null : chosen with { Films = films }, page));
    }

    private static ReplyTexts Cut(ReplyTexts reply) => new(Cut(reply.Agreed), Cut(reply.Declined), Cut(reply.Explored));

    private static string Cut(string text) => PlainText.Cut(text, RehearsedInput.MostCharacters);
}

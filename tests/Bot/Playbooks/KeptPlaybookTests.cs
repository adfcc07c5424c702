using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Playbooks;

/// <summary>A session plays on with the content that it began with, whatever becomes of the file meanwhile.</summary>
public sealed class KeptPlaybookTests : IAsyncLifetime
{
    private const string File = "poster.json";
    private const string Question = "Hoe verhoudt het werken vanuit vertrouwen zich tot naleving?";

    private readonly PlaybookFolder folder = new PlaybookFolder().With(File, PlaybookFolder.BuiltInText());
    private SessionPlay play = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(3, null, "--Sessions:Playbooks", folder.FullPath);

    public async ValueTask DisposeAsync()
    {
        await play.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [Report(Report.PlaybookVersionNotRead)]
    [InlineData("the ids of its rounds changed")]
    [InlineData("a round was dropped")]
    [InlineData("its texts changed")]
    [InlineData("its language changed")]
    [InlineData("it is gone, and another is there")]
    public async Task A_session_is_played_to_its_end_with_what_it_began_with_though(string change)
    {
        await StartAsync();
        await RestartWithAsync(change);

        Assert.True((await PlayRoundAsync(1)).Card.Says("Vertrouwen"));
        Assert.True((await PlayRoundAsync(2)).Card.Says("Visie"));
        await play.AskActionsAsync();
        var actions = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), play.Members[1]);
        Assert.True(actions.Card.Says("Wat gaat u morgen doen?"), actions.Card.Text());
        await play.FinishAsync();
        await play.SeeAsync(card => card.Says("Verder lezen"));
        await SummarySaysAllAsync(await play.SeeAsync(card => card.Says("📋"), play.Facilitator));
        Assert.DoesNotContain(play.Bot.Log.Everything, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_summary_of_a_session_that_is_over_says_what_was_asked()
    {
        await StartAsync();
        await PlayRoundAsync(1);
        await PlayRoundAsync(2);
        await play.FinishAsync();
        var summary = await play.SeeAsync(card => card.Says("📋"), play.Facilitator);
        await RestartWithAsync("it is gone, and another is there");
        await SummarySaysAllAsync(summary);
    }

    [Fact]
    public async Task The_themes_on_a_set_up_card_are_those_that_can_be_chosen()
    {
        var setUp = await play.SetUpAsync();
        await RestartWithAsync("the ids of its rounds changed");
        await play.PressStartAsync(setUp, Themes());
        Assert.True((await OpenAsync(1)).Card.Says(Question));
    }

    [Fact]
    public async Task A_new_session_takes_the_playbook_of_today()
    {
        await StartAsync();
        await RestartWithAsync("its texts changed");
        await play.StopAsync();
        await play.SeeAsync(card => card.Says("De sessie is gestopt"), play.Facilitator);
        Assert.True((await play.SetUpAsync()).Card.Says("Zekerheid"));
    }

    [Fact]
    public async Task A_session_of_a_version_that_kept_none_keeps_what_the_first_start_finds()
    {
        await StartAsync();
        await play.Bot.StopAsync();
        await ForgetAsync();
        await play.Bot.StartAgainAsync();
        await Eventually.TrueAsync(async () => await play.RowsAsync("playbook") is [_], "a kept playbook");

        await RestartWithAsync("it is gone, and another is there");
        Assert.True((await PlayRoundAsync(1)).Card.Says("Vertrouwen"));
    }

    [Theory]
    [InlineData("a round was dropped")]
    [InlineData("the ids of its rounds changed")]
    [InlineData("it is gone, and another is there")]
    [InlineData("what was kept can't be read")]
    public async Task Where_nothing_was_kept_the_session_goes_on_without_the_words_that_are_lost_though(string change)
    {
        await StartAsync();
        await play.Bot.StopAsync();
        await ForgetAsync();
        if (change == "what was kept can't be read")
            await Sessions.AddEntityAsync(new TableEntity(play.Session, "playbook") { ["Text000"] = "{ \"id\": 7" }, Cancelled);
        Change(change == "what was kept can't be read" ? "the ids of its rounds changed" : change);
        await play.Bot.StartAgainAsync();

        await PlayRoundAsync(1);
        var form = await OpenAsync(2);
        Assert.True(form.Card.Says("visie"), form.Card.Text());
        Assert.True(form.Card.Says("niet meer in het draaiboek") || form.Card.Says("no longer in the playbook"), form.Card.Text());
        Assert.True((await play.AnswerAsync(play.Members[1], form, "Toch een antwoord")).Card?.Says("Toch een antwoord"));
        await play.SayAsync(play.Facilitator, "sluit");
        await play.SeeAsync(card => card.Says("Toch een antwoord"));
        await play.SayConfirmedAsync("afronden");
        await play.SeeAsync(card => card.Says("📋") && card.Says("visie"), play.Facilitator);
        Assert.DoesNotContain(play.Bot.Log.Everything, line => line.Contains("Exception", StringComparison.Ordinal));
    }

    private TableClient Sessions => play.Tables.GetTableClient("sessions");

    private static JsonObject Themes() => new() { ["themes"] = "vertrouwen,visie" };

    private Task<SeenCard> StartAsync() => play.StartAsync(Themes());

    /// <summary>As a version left it that kept no playbooks.</summary>
    private async Task ForgetAsync()
    {
        await Sessions.DeleteEntityAsync(play.Session, "playbook", cancellationToken: Cancelled);
        await play.Tables.GetTableClient("due").DeleteEntityAsync("update", "playbooks", cancellationToken: Cancelled);
    }

    private async Task RestartWithAsync(string change)
    {
        await play.QuietAsync();
        await play.Bot.StopAsync();
        Change(change);
        await play.Bot.StartAgainAsync();
    }

    private void Change(string change)
    {
        var playbook = JsonNode.Parse(PlaybookFolder.BuiltInText())!;
        var rounds = playbook["rounds"]!.AsArray();
        playbook["version"] = 2;
        switch (change)
        {
            case "the ids of its rounds changed":
                foreach (var round in rounds)
                    round!["id"] = $"{round["id"]}-2027";
                break;
            case "a round was dropped":
                rounds.RemoveAt(rounds.Count - 1);
                break;
            case "its texts changed":
                rounds[0]!["title"] = "Zekerheid";
                rounds[0]!["question"] = "Wat weten we zeker?";
                playbook["furtherReading"]!["title"] = "Meer";
                playbook["actions"]!["title"] = "Aan de slag";
                break;
            case "its language changed":
                playbook["language"] = "en";
                break;
            default:
                System.IO.File.Delete(Path.Combine(folder.FullPath, File));
                folder.With("tiny.json", PlaybookFolder.TinyText());
                return;
        }

        folder.With(File, playbook.ToJsonString());
    }

    /// <returns>The results.</returns>
    private async Task<SeenCard> PlayRoundAsync(int round)
    {
        var form = await OpenAsync(round);
        foreach (var member in play.Members)
            await play.AnswerAsync(member, form, $"{member.Name} in ronde {round}");
        await play.SayAsync(play.Facilitator, "sluit");
        return await play.SeeAsync(card => card.Says($"{play.Facilitator.Name} in ronde {round}"));
    }

    private async Task<SeenCard> OpenAsync(int round)
    {
        await play.SayAsync(play.Facilitator, "open");
        return await play.FormAsync(round);
    }

    private async Task SummarySaysAllAsync(SeenCard summary)
    {
        Assert.True(summary.Card.Says("Vertrouwen") && summary.Card.Says("Visie"), summary.Card.Text());
        foreach (var button in summary.Card.Buttons().Where(button => button.Verb == Verbs.SummaryShow && button.Round is not null))
        {
            var answers = (await play.PressAsync(play.Facilitator, summary, button)).Card!.Value;
            Assert.True(answers.Says(button.Round == 1 ? "Vertrouwen" : "Visie"), answers.Text());
        }
    }
}

using System.Text.Json;
using Praatplaat.Benchmarks;
using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Publishing.Tests.Published;

/// <summary>What is in the folder is enough: a session from start to summary, over HTTP.</summary>
public sealed class WholeSessionTests(Publisher publisher)
{
    private const string Answer = "Eerst bellen, dan pas een brief.";

    /// <summary>Long enough for any machine: only a bot that will never send it runs into this.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Builds => Build.All;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Builds))]
    public async Task A_published_bot_plays_a_whole_session_from_its_folder_alone(string build)
    {
        var folder = await publisher.BuildAsync(build);
        await using var storage = await Azurite.StartAsync(null, null, Stop);
        await using var teams = await FakeTeams.StartAsync(cancellationToken: Stop);
        teams.Members = TeamsPerson.Numbers(3);
        await using var bot = await PublishedBot.StartAsync(folder, storage.ConnectionString);
        using var endpoint = new BotEndpoint(bot.Address);

        var play = await Play.StartAsync(teams, endpoint);
        await SeenAsync(teams, "Nagels");
        await play.OpenAsync(1);
        foreach (var member in teams.Members)
            await play.AnswerAsync(member, 1, Answer);
        Assert.DoesNotContain(teams.Calls, call => Says(call, Answer));
        await play.CloseAsync(1);
        await SeenAsync(teams, Answer);
        await play.AskActionsAsync();
        foreach (var member in teams.Members)
            await SeenAsync(teams, "actions.submit", call => call.CreatedFor == member.Id || call.ConversationId == TeamsPlace.PersonalConversation(member));
        foreach (var member in teams.Members)
            await play.GiveActionsAsync(member);
        await play.FinishAsync();
        await SeenAsync(teams, "Chart.HorizontalBar");
        Assert.Equal(3, teams.Members.Count(member => teams.CardsTo(member).Any(card => Says(card, "actions.submit"))));
    }

    private static Task<RecordedCall> SeenAsync(FakeTeams teams, string text, Func<RecordedCall, bool>? when = null) =>
        teams.WaitForAsync(call => Says(call, text) && (when is null || when(call)), Stop).WaitAsync(Patience, Stop);

    private static bool Says(RecordedCall call, string text) => call.Card is { } card && Says(card, text);

    private static bool Says(JsonElement card, string text) => card.GetRawText().Contains(text, StringComparison.Ordinal);
}

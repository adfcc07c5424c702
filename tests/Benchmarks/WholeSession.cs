using Praatplaat.FakeChannel;

namespace Praatplaat.Benchmarks;

/// <summary>A session from its first press to the last: everybody answers in all rounds and says what they will do.</summary>
internal static class WholeSession
{
    public const int Rounds = 7;

    /// <param name="apart">How long people wait for each other: a card that shows a number changes once for many who are at it together. None: all press at once.</param>
    public static async Task PlayAsync(FakeTeams teams, TeamsPlace place, BotEndpoint bot, TimeSpan apart = default)
    {
        var play = await Play.StartAsync(teams, place, bot);
        for (var round = 1; round <= Rounds; round++)
        {
            await play.OpenAsync(round);
            await EachAsync(teams, apart, person => play.AnswerAsync(person, round, $"Antwoord in ronde {round} van een van de {teams.Members.Count}."));
            await play.CloseAsync(round);
        }

        await play.AskActionsAsync();
        foreach (var person in teams.Members)
            await teams.WaitForAsync(call => IsTo(person, call) && Says(call, play.Session) && Says(call, "actions.submit"), default);
        await EachAsync(teams, apart, play.GiveActionsAsync);
        await play.FinishAsync();
        await teams.WaitForAsync(call => Says(call, play.Session) && Says(call, "Chart.HorizontalBar"), default);
    }

    private static Task EachAsync(FakeTeams teams, TimeSpan apart, Func<TeamsPerson, Task> press) => Task.WhenAll(teams.Members.Select(async (person, index) =>
    {
        await Task.Delay(apart * index);
        await press(person);
    }));

    private static bool IsTo(TeamsPerson person, RecordedCall call) => call.CreatedFor == person.Id || call.ConversationId == TeamsPlace.PersonalConversation(person);

    private static bool Says(RecordedCall call, string text) => call.Card is { } card && card.GetRawText().Contains(text, StringComparison.Ordinal);
}

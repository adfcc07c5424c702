using Praatplaat.Local.Colleagues;
using Praatplaat.Sessions;

namespace Praatplaat.Local.Tests.Colleagues;

public sealed class FictionalColleaguesTests
{
    private static readonly string[] Ids = [.. DutchTeam.Colleagues.Select(colleague => colleague.AadObjectId)];

    // In this time the colleagues look for a question ten times, so a press that should not come would come.
    private static readonly TimeSpan TenPolls = TimeSpan.FromMilliseconds(200);

    [Fact(Timeout = 120_000)]
    public async Task All_five_answer_the_round_one_thinks_again_and_each_gives_actions_in_their_own_chat()
    {
        var token = TestContext.Current.CancellationToken;
        await using var team = await LiveTeam.StartAsync(failures: 0, token);
        await team.PressAsync("round.open", token);

        await team.AnswersAsync(1, count: 5, token);
        await UntilAsync(() => team.Presses.Arrived == 6, token);

        var answers = await team.AnswersAsync(1, count: 5, token);
        Assert.Equal(Ids, answers.Select(answer => answer.By.Id.Value).Order());
        Assert.Equal(DutchTeam.Colleagues.Select(colleague => colleague.Name).Order(), answers.Select(answer => answer.By.Name).Order());
        Assert.Distinct(answers.SelectMany(answer => answer.Fields.Values));
        Assert.Contains(Script.Dutch.Rounds["vertrouwen"]["handhaver"].SecondThought, answers.Select(answer => answer[FieldId.Answer]));

        await team.CloseAsync(token);
        await team.PressAsync("actions.ask", token);

        var actions = await team.ActionsAsync(count: 5, token);
        Assert.Equal(Ids, actions.Select(given => given.By.Id.Value).Order());
        Assert.Distinct(actions.SelectMany(given => given.Items));
        Assert.Equal(3, actions.Count(given => given.Share));
        Assert.All(team.Teams.Members, member => Assert.NotEmpty(team.Teams.CardsTo(member)));
    }

    [Fact(Timeout = 120_000)]
    public async Task Nobody_answers_twice_when_the_bot_is_deaf_for_a_while_or_the_round_is_opened_again()
    {
        var token = TestContext.Current.CancellationToken;
        await using var team = await LiveTeam.StartAsync(failures: 3, token);
        for (var round = 1; round <= 2; round++)
        {
            await team.PressAsync("round.open", token);
            await team.CloseAsync(token);
        }

        await Task.Delay(TenPolls, token);
        var before = team.Presses.Arrived;
        await team.PressAsync("round.open", token);
        await team.AnswersAsync(3, count: 4, token);
        await team.CloseAsync(token);
        await Task.Delay(TenPolls, token);
        Assert.Equal(4, (await team.AnswersAsync(3, count: 4, token)).Count);

        await team.PressAsync("round.reopen", token);

        var answers = await team.AnswersAsync(3, count: 5, token);
        Assert.Contains(answers, answer => answer.By.Id.Value == Schedule.PartTimer.AadObjectId);
        await Task.Delay(TenPolls, token);
        Assert.Equal(before + 5, team.Presses.Arrived);
    }

    private static async Task UntilAsync(Func<bool> done, CancellationToken cancellationToken)
    {
        while (!done())
            await Task.Delay(20, cancellationToken);
    }
}

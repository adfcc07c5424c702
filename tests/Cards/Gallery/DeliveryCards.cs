using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The delivery report, and what did not get through.</summary>
internal static class DeliveryCards
{
    public static DeliveryProblems Fine { get; } = new([], [], []);

    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var open = stage.Open(3, Stage.Thursday);
        var asked = stage.After(7) with { ActionsAskedAt = Stage.Thursday };
        yield return new("delivery", Report(stage, open, null, Unreachable([stage.Team.Names[5]])));
        yield return new("delivery-fine", Report(stage, stage.Open(1), null, Fine));
        yield return new("delivery-actions", Report(stage, asked, new ParticipationCounts(8, 1, 1, 0, 3), Much(stage), [new Bundle(new Work.AskMember(stage.Team.Members[3].Id), 2)]));
        yield return new("delivery-hundreds", Report(stage, asked, new ParticipationCounts(0, 0, 300, 0, 0), Hundreds(stage), AllWork(stage)));
        yield return new("delivery-every-obstacle", Report(stage, asked, new ParticipationCounts(0, 0, 11, 0, 0), EveryObstacle(stage)));
    }

    public static DeliveryProblems Unreachable(IReadOnlyList<string> names) => Fine with { Unreachable = [new Unreached(Obstacle.NotInstalled, names)] };

    public static DeliveryProblems InDoubt(Work work, string? to = null) => Fine with { Unconfirmed = [new UnconfirmedMessage("PostRound-01", new Bundle(work, 1), To: to)] };

    /// <summary>Each with all the names that there are.</summary>
    public static DeliveryProblems EveryObstacle(Stage stage) => Fine with
    {
        Unreachable = [.. Enum.GetValues<Obstacle>().Select(why => new Unreached(why, stage.Team.Names))],
        SetAside = [.. Enum.GetValues<Obstacle>().Select(why => new SetAside(why, [new Bundle(new Work.PostOpening(), 1)]))],
    };

    public static DeliveryProblems Much(Stage stage) => new(
        [new Unreached(Obstacle.NotInstalled, [stage.Team.Names[5]]), new Unreached(Obstacle.Blocked, [stage.Team.Names[6], stage.Team.Names[7]])],
        [
            new UnconfirmedMessage("PostRound-01", new Bundle(new Work.PostRound(1), 1), IsStatus: true),
            new UnconfirmedMessage("AskMember-1", new Bundle(new Work.AskMember(stage.Team.Members[2].Id), 2)),
        ],
        [
            new SetAside(Obstacle.Refused, [new Bundle(new Work.PostOpening(), 1), new Bundle(new Work.AskMember(stage.Team.Members[3].Id), 3)]),
            new SetAside(Obstacle.Closed, [new Bundle(new Work.ShowResults(2), 1)]),
        ]);

    public static DeliveryProblems Hundreds(Stage stage) => new(
        [new Unreached(Obstacle.NotInstalled, [.. Enumerable.Range(0, 300).Select(index => stage.Team.Names[index % stage.Team.Names.Count])])],
        [.. Enumerable.Range(1, 300).Select(number => new UnconfirmedMessage($"TellReopenAsked-01-{number}", new Bundle(new Work.TellReopenAsked(1, stage.Team.Members[0].Person), 1)))],
        [new SetAside(Obstacle.Unavailable, AllWork(stage)), new SetAside(Obstacle.Fault, [new Bundle(new Work.RemindMember(stage.Team.Members[1].Id, 1), 300)])]);

    /// <summary>Of every kind that there is.</summary>
    public static IReadOnlyList<Bundle> AllWork(Stage stage) => [.. Works(stage.Team.Members[1].Person).Select((work, index) => new Bundle(work, 300 - index))];

    private static IEnumerable<Work> Works(Person person) =>
    [
        new Work.AskMember(person.Id), new Work.RemindMember(person.Id, 1), new Work.PostSetUp(), new Work.PostOpening(), new Work.PostRound(1),
        new Work.ShowResults(1), new Work.ShowProgress(1), new Work.RemindMembers(1), new Work.RemindOnTime(1), new Work.MeetDeadline(1), new Work.AskMembers(),
        new Work.TellReopenAsked(1, person), new Work.AskTakeOver(), new Work.PostFarewell(), new Work.SendSummary(), new Work.ShowControl(),
        new Work.ShowControlAgain(), new Work.WithdrawRound(1), new Work.UpdateSetUp(), new Work.PassControl(person), new Work.EndTakeOver(), new Work.Unreadable("New"),
    ];

    private static Elements.AdaptiveCard Report(Stage stage, Session session, ParticipationCounts? actions, DeliveryProblems problems, IReadOnlyList<Bundle>? waiting = null) => DeliveryCard.Create(
        stage.View(session),
        new DeliveryReport([.. session.Rounds.Where(round => round.OpenedAt is not null).Select(round => new RoundParticipation(round, Counts(round.Number)))], actions, waiting ?? [], problems));

    private static ParticipationCounts Counts(int round) => round == 1 ? new ParticipationCounts(12, 0, 0, 0, 0) : new ParticipationCounts(9 - round, round % 2, 1, 2, round);
}

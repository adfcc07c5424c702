using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests.Gallery;

/// <summary>The delivery report, and the delivery problems that the control card shows too.</summary>
internal static class DeliveryCards
{
    public static DeliveryProblems Fine { get; } = new([], [], []);

    public static IEnumerable<GalleryCard> Of(Stage stage)
    {
        var open = stage.Open(3, Stage.Thursday);
        var asked = stage.After(7) with { ActionsAskedAt = Stage.Thursday };
        Bundle[] waiting = [new(new Work.AskMember(stage.Team.Members[3].Id), 2)];
        yield return new("delivery", Report(stage, open, null, Unreachable([stage.Team.Names[5]])));
        yield return new("delivery-fine", Report(stage, stage.Open(1), null, Fine));
        yield return new("delivery-actions", Report(stage, asked, new(8, 1, 1, 0, 3), Much(stage), waiting));
        yield return new("delivery-hundreds", Report(stage, asked, new(0, 0, 300, 0, 0), Hundreds(stage), AllWork(stage)));
        yield return new("delivery-everything", Report(stage, asked, new(8, 1, 1, 0, 3), Everything(stage), AllWork(stage)));
        yield return new("delivery-every-obstacle", Report(stage, asked, new(0, 0, 11, 0, 0), EveryObstacle(stage)));
    }

    public static DeliveryProblems Unreachable(IReadOnlyList<string> names) =>
        Fine with { Unreachable = [new Unreached(Obstacle.NotInstalled, names)] };

    public static DeliveryProblems InDoubt(Work work, string? to = null) =>
        Fine with { Unconfirmed = [new UnconfirmedMessage("PostRound-01", new Bundle(work, 1), To: to)] };

    /// <summary>Every obstacle, each for everyone in the team.</summary>
    public static DeliveryProblems EveryObstacle(Stage stage) => Fine with
    {
        Unreachable = [.. Enum.GetValues<Obstacle>().Select(why => new Unreached(why, stage.Team.Names))],
        SetAside = [.. Enum.GetValues<Obstacle>().Select(why => new SetAside(why, [new Bundle(new Work.PostOpening(), 1)]))],
    };

    public static DeliveryProblems Much(Stage stage)
    {
        var (names, members) = (stage.Team.Names, stage.Team.Members);
        return new(
            [new Unreached(Obstacle.NotInstalled, [names[5]]), new Unreached(Obstacle.Blocked, [names[6], names[7]])],
            [
                new UnconfirmedMessage("PostRound-01", new Bundle(new Work.PostRound(1), 1), IsStatus: true),
                new UnconfirmedMessage("AskMember-1", new Bundle(new Work.AskMember(members[2].Id), 2)),
            ],
            [
                new SetAside(Obstacle.Refused, [new Bundle(new Work.PostOpening(), 1), new Bundle(new Work.AskMember(members[3].Id), 3)]),
                new SetAside(Obstacle.Closed, [new Bundle(new Work.ShowResults(2), 1)]),
            ]);
    }

    public static DeliveryProblems Hundreds(Stage stage)
    {
        var (names, members) = (stage.Team.Names, stage.Team.Members);
        var asked = new Work.TellReopenAsked(1, members[0].Person);
        return new(
            [new Unreached(Obstacle.NotInstalled, [.. Enumerable.Range(0, 300).Select(index => names[index % names.Count])])],
            [.. Enumerable.Range(1, 300).Select(number => new UnconfirmedMessage($"TellReopenAsked-01-{number}", new Bundle(asked, 1)))],
            [
                new SetAside(Obstacle.Unavailable, AllWork(stage)),
                new SetAside(Obstacle.Fault, [new Bundle(new Work.RemindMember(members[1].Id, 1), 300)]),
            ]);
    }

    /// <summary>Every obstacle, for everyone and for all that is sent, and a question that names somebody.</summary>
    public static DeliveryProblems Everything(Stage stage) => EveryObstacle(stage) with
    {
        Unconfirmed =
        [
            .. InDoubt(new Work.AskMember(stage.Team.Members[2].Id), stage.Team.Names[2]).Unconfirmed,
            .. Hundreds(stage).Unconfirmed,
        ],
        SetAside = [.. Enum.GetValues<Obstacle>().Select(why => new SetAside(why, AllWork(stage)))],
    };

    private static IReadOnlyList<Bundle> AllWork(Stage stage) =>
        [.. EveryKind(stage.Team.Members[1].Person).Select((work, index) => new Bundle(work, 300 - index))];

    private static IEnumerable<Work> EveryKind(Person person) =>
    [
        new Work.AskMember(person.Id), new Work.RemindMember(person.Id, 1), new Work.PostSetUp(), new Work.PostOpening(),
        new Work.PostRound(1), new Work.ShowResults(1), new Work.ShowProgress(1), new Work.RemindMembers(1), new Work.RemindOnTime(1),
        new Work.MeetDeadline(1), new Work.AskMembers(), new Work.TellReopenAsked(1, person), new Work.AskTakeOver(),
        new Work.OpenOnTime(1), new Work.TellManagerChanged(1, person),
        new Work.PostFarewell(), new Work.SendSummary(), new Work.PostReply(1), new Work.RemindManager(), new Work.TellErasure(), new Work.ShowControl(), new Work.ShowControlAgain(), new Work.WithdrawRound(1),
        new Work.TellStopped(), new Work.TellResumed(), new Work.UpdateSetUp(), new Work.PassControl(person), new Work.EndTakeOver(), new Work.Unreadable("New"),
    ];

    private static AdaptiveCard Report(
        Stage stage, Session session, ParticipationCounts? actions, DeliveryProblems problems, IReadOnlyList<Bundle>? waiting = null)
    {
        var opened = session.Rounds.Where(round => round.OpenedAt is not null);
        var rounds = opened.Select(round => new RoundParticipation(round, Counts(round.Number)));
        return DeliveryCard.Create(stage.View(session), new DeliveryReport([.. rounds], actions, waiting ?? [], problems));
    }

    private static ParticipationCounts Counts(int round) =>
        round == 1 ? new(12, 0, 0, 0, 0) : new(9 - round, round % 2, 1, 2, round);
}

using Praatplaat.Bot.Tests.Access.Authorisation;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Updates;

/// <summary>
/// Four sessions that version 0.1 left with work of every kind that it knows: <c>0.1.backup</c>. In the channel Bram was given the lead of a
/// session whose second form may stand there or not, and whose third round is open; one session was taken over from him and finished, one
/// cancelled, one only just started. An instance that had the first under way died.
/// </summary>
public sealed class OpenWorkTests : IAsyncLifetime
{
    private const string Backup = "Updates/0.1.backup";
    private const string First = "5a35b01d4da6bc6dda7c686647a5f25a";
    private const string FourthChannel = "19:channel0004@thread.tacv2";

    private readonly string storage = AzuriteFixture.NewAccount();
    private SessionPlay play = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private TeamsPerson Anouk => play.Members[0];

    private TeamsPerson Bram => play.Members[1];

    private TeamsPerson Daan => play.Members[3];

    public async ValueTask InitializeAsync() => play = await LeftBehind.PlayOnAsync(Backup, storage, members: 6);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task All_that_waited_is_sent()
    {
        var form = await play.SeeAsync(card => card.Offers(Verbs.AnswerSubmit, 3));
        await DoneAsync();

        // Of the first session: what was said in it, what it asked for, and who leads it now.
        await play.CountAsync(form, 1);
        Assert.Single(play.Seen(), seen => seen.Card.Says("Ronde 2: op huisbezoek."));
        Assert.Single(play.Seen(Bram), seen => seen.Card.Offers(Verbs.RoundReopen, 2) && seen.Card.Says($"{play.Members[4].Name} was te laat"));
        Assert.Single(play.Seen(Bram), seen => seen.Card.Offers(Verbs.SessionCancel));
        Assert.Contains(play.Teams.Calls, Updates("1690000000007"));
        Assert.All(play.Members.Where(member => member != Bram), member => Assert.Single(play.Seen(member), seen => seen.Card.Says("Uw team wacht nog")));
        Assert.DoesNotContain(play.Seen(Bram), seen => seen.Card.Says("Uw team wacht nog"));
        // Of the second, which was finished, and of the fourth, which asked everybody too.
        Assert.Single(CardsIn(Elsewhere.OtherChannel), seen => seen.Card.Says("Verder lezen"));
        Assert.Single(play.Seen(Daan), seen => seen.Card.Says("📋"));
        Assert.Contains(play.Teams.Calls, Updates("1690000000012"));
        // Bram had left the team of the second by then.
        Assert.All(play.Members, member => Assert.Equal(member == Bram ? 1 : 2, play.Seen(member).Count(seen => seen.Card.Offers(Verbs.ActionsSubmit))));
        Assert.Single(CardsIn(FourthChannel), seen => seen.Card.Says("Wat is uw koers?"));
        // Of the third, which was cancelled.
        Assert.Contains(play.Teams.Calls, Updates("1690000000017"));
        Assert.Single(play.Seen(play.Members[2]), seen => seen.Card.Says("De sessie is gestopt"));
    }

    [Fact]
    public async Task The_first_session_goes_on_to_its_end_and_leaves_no_work()
    {
        var form = await play.SeeAsync(card => card.Offers(Verbs.AnswerSubmit, 3));
        await DoneAsync();
        Assert.True((await play.AnswerAsync(Anouk, form, "Ronde 3: bij de deur.")).IsSaved());
        // Both what is in doubt and what was refused.
        var control = play.Seen(Bram).Single(seen => seen.Card.Offers(Verbs.SessionCancel));
        foreach (var retry in control.Card.Buttons().Where(button => button.Verb == Verbs.DeliveryRetry))
            await play.PressAsync(Bram, control, retry);
        await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit) && card.Says("Zó doen wij dat „hier” 🧭"), play.Members[4]);

        await play.SayAsync(Bram, "sluit");
        var results = await play.ResultsAsync(form);
        Assert.True(results.Card.Says("Ronde 3: samen aan tafel.") && results.Card.Says("Ronde 3: bij de deur."), results.Card.Text());
        await play.FinishAsync(Bram);
        await play.SeeAsync(card => card.Says("6 collega’s gaven samen 10 antwoorden."));
        await play.SeeAsync(card => card.Says("📋") && card.Says("Zó doen wij dat „hier” 🧭"), Daan);

        await DoneAsync();
        await play.JumpAsync(new DateTimeOffset(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(1)));
        await Eventually.TrueAsync(
            async () => !(await new Account(storage).ReadAsync(Cancelled)).ById.Keys.Any(
                row => row.Partition == First && (row.Row.StartsWith("outbox:", StringComparison.Ordinal) || row.Row.StartsWith("stuck:", StringComparison.Ordinal))),
            "no work left");
    }

    private static Predicate<RecordedCall> Updates(string activity) => call => call.Call == ConnectorCall.Update && call.ActivityId == activity;

    private IEnumerable<SeenCard> CardsIn(string channel) => play.Teams.MessagesIn(channel).Select(SeenCard.Of).OfType<SeenCard>();

    private Task DoneAsync() => Eventually.TrueAsync(
        async () => !await new Account(storage).HasDueWorkAsync(play.Clock.GetUtcNow(), Cancelled),
        "nothing to do in any session");
}

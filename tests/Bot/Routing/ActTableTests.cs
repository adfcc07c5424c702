using Praatplaat.Bot.Routing;
using Praatplaat.Bot.Tests.Outbox;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Routing;

public sealed class ActTableTests
{
    [Fact]
    public async Task Every_verb_of_a_button_has_an_act_and_every_act_a_verb_of_the_contract()
    {
        await using var bench = await OutboxBench.BeginAsync();
        var verbs = typeof(Verbs).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(verbs.Order(), bench.Get<ActTable>().Verbs.Order());
    }

    [Fact]
    public void A_verb_or_a_word_that_has_an_act_takes_no_other()
    {
        Assert.Throws<ArgumentException>(() => new ActTable([new Twice(table => table.OnPress(Verbs.RoundOpen, Nothing))]));
        Assert.Throws<ArgumentException>(() => new ActTable([new Twice(table => table.OnWord(Nothing, "open"))]));
    }

    private static Task<Reply?> Nothing(Bot.Requests.Request request, CancellationToken cancellationToken) => Task.FromResult<Reply?>(null);

    private sealed class Twice(Action<ActTable> register) : IActs
    {
        public void AddTo(ActTable table)
        {
            register(table);
            register(table);
        }
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Bot.Tests.Outbox;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>Help that does not know its reader is worth more than none, or than one that comes late.</summary>
public sealed class HelpWithoutStorageTests : IAsyncLifetime
{
    private static readonly ActivityFactory Activities = new(new Uri("https://smba.trafficmanager.net/emea/"), new TeamsPlace());

    private readonly AbsentService service = new();
    private OutboxBench bench = null!;

    public async ValueTask InitializeAsync() => bench = await OutboxBench.BeginAsync(storage: service);

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_says_how_to_begin_where_storage_fails_or_does_not_answer(bool isSilent)
    {
        service.Absence = isSilent ? Absence.Silent : Absence.Failing;
        var reply = bench.Get<ActTable>().ForWord("help")!.Act(new Request(Anouk(), null), OutboxBench.Cancelled);
        if (isSilent)
        {
            await service.Asked.Task.WaitAsync(OutboxBench.Cancelled);
            bench.Time.Advance(TimeSpan.FromSeconds(3));
        }

        var card = JsonElement.Parse(CardsJson.ToText((await reply)!.Card));
        Assert.True(card.Says("Typ @Praatplaat start in een kanaal van uw team om te beginnen."), card.Text());
        Assert.Equal([Verbs.SessionRehearse, Verbs.SessionPreview, Verbs.MemberDays], card.Buttons().Select(button => button.Verb));
    }

    private static Sender Anouk()
    {
        var json = Activities.PersonalMessage(TeamsPerson.Number(0), "help").ToJsonString();
        Assert.True(ActivityReader.TryRead(Encoding.UTF8.GetBytes(json), out var activity, out var problem), problem);
        return Sender.Of(activity, "nl")!;
    }

    private enum Absence
    {
        None,
        Failing,
        Silent,
    }

    private sealed class AbsentService() : DelegatingHandler(new SocketsHttpHandler())
    {
        public Absence Absence { get; set; }

        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (Absence != Absence.None)
                Asked.TrySetResult();
            if (Absence == Absence.Silent)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            return Absence == Absence.Failing
                ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
                : await base.SendAsync(request, cancellationToken);
        }
    }
}

using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Outbox;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Tests.Telemetry;

/// <summary>Never beside an export: that listens to every bot of this process.</summary>
[Collection(nameof(OtlpExportTests))]
public sealed class SilenceTests
{
    [Fact]
    public void Where_nobody_listens_counting_takes_no_memory()
    {
        using var services = new ServiceCollection().AddMetrics().AddSingleton(TimeProvider.System).AddSingleton<Tracing>()
            .AddSingleton<OutboxSignal>().AddSingleton<RequestTelemetry>().AddSingleton<CommandTelemetry>().AddSingleton<OutboxTelemetry>().AddSingleton<ActivityTelemetry>().BuildServiceProvider();
        var (requests, commands, outbox, activities) =
            (services.GetRequiredService<RequestTelemetry>(), services.GetRequiredService<CommandTelemetry>(), services.GetRequiredService<OutboxTelemetry>(), services.GetRequiredService<ActivityTelemetry>());
        var (command, decision) = (new Command.Close(1), new Decision.Refused(new Refusal.NotInTeam()));
        var item = new OutboxItem(new SessionId("s"), new Work.ShowControl(), default, 0, false, "r", default);
        Count();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var time = 0; time < 100; time++)
            Count();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Count()
        {
            using var span = activities.Begin(ActivityTypes.Invoke);
            requests.Pressed(Verbs.AnswerSubmit, PressResults.Taken);
            requests.Typed("start");
            commands.Decided(command, decision);
            using var work = outbox.Begin(item);
            outbox.Ended(item, WorkResults.Done);
            outbox.Lease("taken");
        }
    }
}

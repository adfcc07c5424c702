using Azure;
using Azure.Data.Tables;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Praatplaat.Bot.Outbox;
using Praatplaat.Storage;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Tests.Outbox;

public sealed class SessionLeaseTests : IAsyncLifetime
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(60);

    private OutboxBench bench = null!;

    private DueStore Due => bench.Get<DueStore>();

    public async ValueTask InitializeAsync() => bench = await OutboxBench.BeginAsync();

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Fact]
    public async Task A_lease_is_renewed_beside_the_work_before_it_ends()
    {
        await using var hold = Hold(Due, await LeaseAsync());
        for (var third = 0; third < 6; third++)
        {
            bench.Time.Advance(Duration / 3);
            await UntilAsync(async () => await HeldUntilAsync() == bench.Time.GetUtcNow() + Duration);
        }

        Assert.False(hold.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task Work_ends_when_another_instance_has_the_session()
    {
        await using var hold = Hold(Due, await LeaseAsync());
        Assert.NotNull((await Due.TryLeaseAsync(bench.Id, "other", bench.Time.GetUtcNow() + Duration, Duration, OutboxBench.Cancelled)).Lease);
        bench.Time.Advance(Duration / 3);
        await UntilAsync(() => Task.FromResult(hold.Token.IsCancellationRequested));
    }

    [Fact]
    public async Task While_storage_is_away_work_goes_on_as_long_as_the_lease_lasts_and_no_longer()
    {
        var tries = 0;
        var table = new Mock<TableClient>(MockBehavior.Strict);
        table.Setup(due => due.GetEntityIfExistsAsync<TableEntity>("0", bench.Id.Value, null, It.IsAny<CancellationToken>()))
            .Callback(() => Interlocked.Increment(ref tries))
            .ThrowsAsync(new RequestFailedException(503, "away"));
        var service = new Mock<TableServiceClient>();
        service.Setup(tables => tables.GetTableClient(It.IsAny<string>())).Returns(table.Object);
        await using var hold = Hold(new DueStore(new StorageTables(service.Object)), await LeaseAsync());

        for (var third = 1; third <= 2; third++)
        {
            bench.Time.Advance(Duration / 3);
            await UntilAsync(() => Task.FromResult(Volatile.Read(ref tries) == third));
            Assert.False(hold.Token.IsCancellationRequested);
        }

        bench.Time.Advance(Duration / 3);
        await UntilAsync(() => Task.FromResult(hold.Token.IsCancellationRequested));
    }

    [Fact]
    [Report(Report.LeaseThatEndsDuringRenewal)]
    public async Task A_renewal_that_takes_longer_than_the_lease_does_not_keep_the_work_going()
    {
        var begun = new TaskCompletionSource();
        var table = new Mock<TableClient>(MockBehavior.Strict);
        table.Setup(due => due.GetEntityIfExistsAsync<TableEntity>("0", bench.Id.Value, null, It.IsAny<CancellationToken>()))
            .Returns(async (string _, string _, IEnumerable<string> _, CancellationToken stop) =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, stop);
                return null!;
            });
        var service = new Mock<TableServiceClient>();
        service.Setup(tables => tables.GetTableClient(It.IsAny<string>())).Returns(table.Object);
        await using var hold = Hold(new DueStore(new StorageTables(service.Object)), await LeaseAsync());
        bench.Time.Advance(Duration / 3);
        await begun.Task;
        Assert.False(hold.Token.IsCancellationRequested);
        bench.Time.Advance(Duration);
        await UntilAsync(() => Task.FromResult(hold.Token.IsCancellationRequested));
    }

    [Fact]
    public async Task A_process_that_was_held_up_for_longer_than_the_lease_ends_its_work_before_it_asks_storage()
    {
        var table = new Mock<TableClient>(MockBehavior.Strict);
        var service = new Mock<TableServiceClient>();
        service.Setup(tables => tables.GetTableClient(It.IsAny<string>())).Returns(table.Object);
        await using var hold = Hold(new DueStore(new StorageTables(service.Object)), await LeaseAsync());
        bench.Time.Advance(2 * Duration);
        await UntilAsync(() => Task.FromResult(hold.Token.IsCancellationRequested));
        table.Verify(due => due.GetEntityIfExistsAsync<TableEntity>(It.IsAny<string>(), It.IsAny<string>(), null, It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task Given_back_it_can_be_had_at_once()
    {
        var lease = await LeaseAsync();
        await using var hold = Hold(Due, lease);
        Assert.True(await hold.ReleaseAsync(lease.AnnouncedAt, bench.Time.GetUtcNow(), OutboxBench.Cancelled));
        Assert.NotNull((await Due.TryLeaseAsync(bench.Id, "other", bench.Time.GetUtcNow(), Duration, OutboxBench.Cancelled)).Lease);
    }

    [Fact]
    public async Task Given_back_after_work_came_in_it_says_to_look_again()
    {
        var lease = await LeaseAsync();
        await using var hold = Hold(Due, lease);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        await Due.AnnounceAsync(bench.Id, bench.Time.GetUtcNow(), OutboxBench.Cancelled);
        Assert.False(await hold.ReleaseAsync(lease.AnnouncedAt, null, OutboxBench.Cancelled));
        Assert.Contains(bench.Id, await Due.DueAsync(bench.Time.GetUtcNow(), OutboxBench.Cancelled));
    }

    [Fact]
    public async Task The_end_of_the_work_is_the_end_of_its_token_as_well()
    {
        using var stop = new CancellationTokenSource();
        await using var hold = new LeaseHold(Due, await LeaseAsync(), Duration, bench.Time, NullLogger.Instance, stop.Token);
        await stop.CancelAsync();
        Assert.True(hold.Token.IsCancellationRequested);
    }

    private async Task<Lease> LeaseAsync()
    {
        await Due.AnnounceAsync(bench.Id, bench.Time.GetUtcNow(), OutboxBench.Cancelled);
        return (await Due.TryLeaseAsync(bench.Id, "this", bench.Time.GetUtcNow(), Duration, OutboxBench.Cancelled)).Lease!;
    }

    private LeaseHold Hold(DueStore due, Lease lease) => new(due, lease, Duration, bench.Time, NullLogger.Instance, OutboxBench.Cancelled);

    private async Task<DateTimeOffset?> HeldUntilAsync() =>
        (await Due.TryLeaseAsync(bench.Id, "other", bench.Time.GetUtcNow(), Duration, OutboxBench.Cancelled)).HeldUntil;

    /// <summary>The renewal runs beside the test: it is waited for, however slow the machine.</summary>
    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
            await Task.Delay(10, OutboxBench.Cancelled);
    }
}

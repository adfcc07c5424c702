using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Outbox;

/// <summary>Sends one message to one member, and records the outcome in the transaction that takes the work away.</summary>
internal sealed class MemberMessageSender(
    MemberMessages messages,
    PersonalChat chat,
    ReliableSend reliably,
    OutboxStore outbox,
    WorkFailures failures,
    OutboxTelemetry telemetry,
    TimeProvider time)
{
    public MemberMessageBatch Begin() => new(messages, this);

    public DateTimeOffset After(ConnectorException held) => time.GetUtcNow() + WorkFailures.WaitOf(held);

    /// <summary>Teams holds this chat back: the message waits, and its tries are not counted.</summary>
    public Task HoldAsync(OutboxItem item, ConnectorException held, CancellationToken cancellationToken) =>
        failures.HandleAsync(item, held, cancellationToken);

    public async Task DropAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        await outbox.CompleteAsync(item, cancellationToken);
        telemetry.Ended(item, WorkResults.Dropped);
    }

    /// <param name="known">The member as on the roster; null for somebody who was not on it when it was read.</param>
    /// <returns>True where nobody has to send it again; false also where it was refused, as somebody may ask for it once more.</returns>
    public async Task<bool> SendAsync(
        Session session, MemberMessage message, StoredMember? known, OutboxItem item, CancellationToken cancellationToken)
    {
        // It may have been held up until after working hours, or planned for a moment that was moved since.
        if (message.NotBefore?.Invoke(((Work.ToMember)item.Work).Person) is { } allowed && allowed > time.GetUtcNow())
        {
            await outbox.DeferAsync(item, allowed, item.Tries, item.IsUnconfirmed, cancellationToken);
            return false;
        }

        using var span = telemetry.Begin(item);
        var work = (Work.ToMember)item.Work;
        try
        {
            var member = known ?? await messages.MemberAsync(session, work.Person, cancellationToken);
            if (member is not null && !(item.IsUnconfirmed && await messages.IsConfirmedAsync(session, message, work, cancellationToken)))
                return await DeliverAsync(session, message, member, item, cancellationToken);
            await DropAsync(item, cancellationToken);
            return true;
        }
        catch (ConnectorException cut) when (cut.Failure == ConnectorFailure.Unknown)
        {
            var until = time.GetUtcNow() + ReliableSend.ConfirmationTime;
            await failures.HandleAsync(
                item, UnconfirmedDeliveryException.WaitForEvidence(message.NameFor(work.Person), until, cut), cancellationToken);
            return false;
        }
        catch (Exception fault) when (fault is not ConnectorException { Failure: ConnectorFailure.Throttled } && !cancellationToken.IsCancellationRequested && !StorageOutage.Is(fault))
        {
            await failures.HandleAsync(item, fault, cancellationToken);
            return false;
        }
    }

    private async Task<bool> DeliverAsync(
        Session session, MemberMessage message, StoredMember member, OutboxItem item, CancellationToken cancellationToken)
    {
        var post = await chat.SendQuicklyAsync(session, member, message.Prefix, locale => message.CardFor(member.Id, locale), cancellationToken);
        var delivery = new MemberDelivery(member.Id, message.NameFor(member.Id), post, member.Unreachable);
        var shown = new DueWork(new Work.ShowNumbers(), time.GetUtcNow());
        await reliably.RecordAsync(() => outbox.CompleteAsync(item, delivery, shown, cancellationToken), cancellationToken);
        telemetry.Ended(item, post.Refused is null ? WorkResults.Sent : WorkResults.Refused);
        return post.Refused is null;
    }
}

using Praatplaat.Bot.Deliveries;
using Praatplaat.Bot.Storage;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Outbox;

/// <summary>One message to one member: sent, and noted with what came of it in the transaction that takes the work away.</summary>
internal sealed class MemberMessageSender(
    PersonalChat chat,
    ReliableSend reliably,
    MemberMessageFactory messages,
    MemberStore members,
    PostStore posts,
    OutboxStore outbox,
    WorkFailures failures,
    DeliveryTelemetry deliveries,
    OutboxTelemetry telemetry,
    TimeProvider time,
    ILogger<MemberMessageSender> log)
{
    public MemberMessageBatch Begin() => new(this);

    public async Task<IReadOnlyDictionary<PersonId, StoredMember>> RosterAsync(Session session, CancellationToken cancellationToken) =>
        (await members.AllAsync(session.Id, cancellationToken)).ToDictionary(member => member.Id);

    public Task<IReadOnlyDictionary<string, MemberMessage>> MessagesAsync(Session session, IEnumerable<Work> works, CancellationToken cancellationToken) =>
        messages.ForAsync(session, works, cancellationToken);

    public Task<IReadOnlyDictionary<string, Post>> SentAsync(Session session, string prefix, CancellationToken cancellationToken) =>
        posts.BeginningWithAsync(session.Id, prefix, cancellationToken);

    public DateTimeOffset After(ConnectorException held) => time.GetUtcNow() + WorkFailures.WaitOf(held);

    public async Task DropAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        await outbox.CompleteAsync(item, cancellationToken);
        telemetry.Ended(item, WorkResults.Dropped);
    }

    /// <param name="known">Of the roster; null for who was not on it when it was read.</param>
    /// <returns>False when it is tried again later, or waits for a person.</returns>
    public async Task<bool> SendAsync(Session session, MemberMessage message, StoredMember? known, OutboxItem item, CancellationToken cancellationToken)
    {
        using var span = telemetry.Begin(item);
        var person = MemberMessageFactory.PersonOf(item.Work)!.Value;
        try
        {
            if ((known ?? await members.FindAsync(session.Id, person, cancellationToken)) is not { } member || await IsProvenAsync(session, message, item, cancellationToken))
                await DropAsync(item, cancellationToken);
            else
                await NoteAsync(item, member, message, await DeliverAsync(session, member, message, cancellationToken), cancellationToken);
            return true;
        }
        catch (ConnectorException cut) when (cut.Failure == ConnectorFailure.Unknown)
        {
            await failures.HandleAsync(item, UnconfirmedDeliveryException.WaitForEvidence(message.NameFor(person), time.GetUtcNow() + ReliableSend.ConfirmationTime, cut), cancellationToken);
            return false;
        }
        catch (ConnectorException held) when (held.Failure == ConnectorFailure.Throttled)
        {
            telemetry.Failed(item, WorkResults.Deferred, nameof(ConnectorFailure.Throttled));
            throw;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && !StorageOutage.Is(fault))
        {
            await failures.HandleAsync(item, fault, cancellationToken);
            return false;
        }
    }

    /// <summary>Of one that may have arrived: pressed, or done what it asks.</summary>
    private async Task<bool> IsProvenAsync(Session session, MemberMessage message, OutboxItem item, CancellationToken cancellationToken) =>
        item.IsUnconfirmed
        && (await posts.FindAsync(session.Id, message.NameFor(MemberMessageFactory.PersonOf(item.Work)!.Value), cancellationToken) is { IsThere: true }
            || await messages.IsAnsweredAsync(session, item.Work, cancellationToken));

    private async Task<Post> DeliverAsync(Session session, StoredMember member, MemberMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var post = await chat.SendQuicklyAsync(session, member, message.Card, cancellationToken);
            deliveries.Sent(message.Prefix);
            return post;
        }
        catch (ConnectorException refused) when (refused.Failure is ConnectorFailure.NotReachable or ConnectorFailure.Gone)
        {
            log.MemberUnreachable(session.Id.Value, refused.Code);
            deliveries.Refused(message.Prefix);
            return new Post("", "") { Refused = ConnectorObstacles.OfMember(refused) };
        }
    }

    private async Task NoteAsync(OutboxItem item, StoredMember member, MemberMessage message, Post post, CancellationToken cancellationToken)
    {
        var delivery = new MemberDelivery(member.Id, message.NameFor(member.Id), post, member.Unreachable);
        var shown = new DueWork(new Work.ShowControl(), time.GetUtcNow());
        await reliably.RecordAsync(() => outbox.CompleteAsync(item, delivery, shown, cancellationToken), cancellationToken);
        telemetry.Ended(item, post.Refused is null ? WorkResults.Sent : WorkResults.Refused);
    }
}

using System.Threading.Channels;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Outbox;

/// <summary>Wakes the dispatcher of this process at once. Work is in storage: a signal that is lost only delays it.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<SessionId> _channel = Channel.CreateUnbounded<SessionId>();

    public ChannelReader<SessionId> Reader => _channel.Reader;

    public void Wake(SessionId session) => _channel.Writer.TryWrite(session);
}

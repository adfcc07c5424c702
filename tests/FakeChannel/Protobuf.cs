namespace Praatplaat.FakeChannel;

/// <summary>As much of the protobuf encoding as it takes to count messages inside a message.</summary>
/// <remarks>Source: https://protobuf.dev/programming-guides/encoding/</remarks>
internal static class Protobuf
{
    /// <param name="path">Numbers of the fields, from the outermost to the one that is counted.</param>
    public static int Count(ReadOnlySpan<byte> message, params ReadOnlySpan<int> path)
    {
        var (count, at) = (0, 0);
        while (at < message.Length)
        {
            var tag = Varint(message, ref at);
            var length = (tag & 7) switch
            {
                0 => Skip(message, ref at),
                1 => 8,
                5 => 4,
                2 => (int)Varint(message, ref at),
                var kind => throw new InvalidOperationException($"Wire type {kind} is not one of OpenTelemetry's."),
            };
            if ((tag & 7) == 2 && (int)(tag >> 3) == path[0])
                count += path.Length == 1 ? 1 : Count(message.Slice(at, length), path[1..]);
            at += length;
        }

        return count;
    }

    private static int Skip(ReadOnlySpan<byte> message, ref int at)
    {
        Varint(message, ref at);
        return 0;
    }

    private static ulong Varint(ReadOnlySpan<byte> message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }
}

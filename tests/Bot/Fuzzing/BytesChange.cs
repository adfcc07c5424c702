using System.Text;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>Changes that know nothing of JSON: what broken clients and proxies do.</summary>
internal static class BytesChange
{
    private static readonly byte[][] Strange =
    [
        [0xFF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0xAF], [0x00], [0xEF, 0xBB, 0xBF], .. Written("/* x */", "// x\n", ",", ",,", "\"", "{", "}", "\\", "\\u00", "\\ud83d"),
    ];

    /// <returns>The bytes after it, and what it was.</returns>
    public static (byte[] Body, string Change) Apply(byte[] body, Random chance)
    {
        var at = chance.Next(body.Length);
        switch (chance.Next(8))
        {
            case 0:
                return (body[..at], $"cut off at {at}");
            case 1:
                return ([.. body, .. body], "twice after one another");
            case 2:
                return ([.. Padding(chance), .. body], "behind much white space");
            case 3:
                return (Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body)), "in UTF-16");
            case < 6:
                var bytes = Strange[chance.Next(Strange.Length)];
                return ([.. body[..at], .. bytes, .. body[at..]], $"with {Convert.ToHexString(bytes)} at {at}");
            default:
                var flips = chance.Next(1, 4);
                var flipped = (byte[])body.Clone();
                for (var flip = 0; flip < flips; flip++)
                    flipped[chance.Next(body.Length)] ^= (byte)(1 << chance.Next(8));
                return (flipped, $"with {flips} bits flipped");
        }
    }

    private static byte[] Padding(Random chance)
    {
        var padding = new byte[ActivityBytes[chance.Next(ActivityBytes.Length)]];
        padding.AsSpan().Fill((byte)' ');
        return padding;
    }

    /// <summary>Below, around and far above what the bot reads.</summary>
    private static readonly int[] ActivityBytes = [1_000, (256 * 1024) - 2_000, 256 * 1024, 600_000];

    private static IEnumerable<byte[]> Written(params string[] texts) => texts.Select(Encoding.UTF8.GetBytes);
}

using System.Text;

namespace Praatplaat.FakeChannel.Tokens;

internal static class Base64Url
{
    public static string Of(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}

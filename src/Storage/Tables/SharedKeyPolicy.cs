using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Praatplaat.Storage.Tables;

/// <summary>
/// Shared Key Lite for the Table service: HMAC-SHA256 over the date and "/account/path", the path as it is in the URL.
/// The path of Azurite holds the account too, so there it is doubled. Source: "Authorize with Shared Key".
/// </summary>
internal sealed class SharedKeyPolicy(string account, byte[] key, TimeProvider clock) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var request = message.Request;
        var date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes($"{date}\n/{account}{request.Uri.ToUri().AbsolutePath}");
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, signed, signature);
        request.Headers.SetValue(HttpHeader.Names.XMsDate, date);
        request.Headers.SetValue(HttpHeader.Names.Authorization, $"SharedKeyLite {account}:{Convert.ToBase64String(signature)}");
    }
}

using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.Tokens;

namespace Praatplaat.Teams.Authentication;

/// <summary>
/// Tokens that have passed every check, to the letter. Teams shows one token for many requests, and its signature is what costs most
/// to check. A token is forgotten when it expires, and checked anew when the keys have been fetched anew.
/// </summary>
internal sealed class SeenTokens(ChannelKeys keys) : IDisposable
{
    private const int Most = 1000;

    private readonly MemoryCache _tokens = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <returns>Null for a token that has to be checked.</returns>
    public async ValueTask<ChannelIdentity?> FindAsync(string token, CancellationToken cancellationToken) =>
        _tokens.TryGetValue<Seen>(token, out var seen) && ReferenceEquals(seen!.Key, await keys.FindAsync(seen.Key.Kid, cancellationToken))
            ? seen.Identity
            : null;

    public void Keep(string token, ChannelIdentity identity, JsonWebKey key, DateTime until) => _tokens.Set(
        token, new Seen(identity, key), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = new DateTimeOffset(until, TimeSpan.Zero) });

    public void Dispose() => _tokens.Dispose();

    private sealed record Seen(ChannelIdentity Identity, JsonWebKey Key);
}

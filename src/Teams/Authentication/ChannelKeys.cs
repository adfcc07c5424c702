using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Authentication;

/// <summary>The keys with which Teams signs. Kept for half a day, and through an outage of the server that has them.</summary>
/// <remarks>Source: Bot Connector API, "Step 2: get the OpenID metadata document": keys may be kept for days, and are not to be asked for at each request.</remarks>
public sealed class ChannelKeys : IDisposable
{
    /// <summary>The public cloud's keys take about 1 MB.</summary>
    public const int MaxDocumentBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan FetchTimeout = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = FetchTimeout,
        MaxResponseContentBufferSize = MaxDocumentBytes,
    };

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _documents;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private DateTimeOffset _mayRefreshFrom = DateTimeOffset.MinValue;

    // Else a refresh runs in the background and the first activity under a new key is refused.
    static ChannelKeys() => AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);

    public ChannelKeys(IOptions<TeamsOptions> options, TimeProvider time, ILogger<ChannelKeys> log)
    {
        (_time, _log) = (time, log);
        var metadata = Cloud.Of(options.Value).OpenIdMetadata;
        _documents = new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{metadata}",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(_http) { RequireHttps = metadata.Scheme == Uri.UriSchemeHttps, SendAdditionalHeaderData = false })
        {
            // The limit is kept here, where it also holds while the server is down.
            RefreshInterval = BaseConfigurationManager.MinimumRefreshInterval,
        };
    }

    /// <summary>A stranger can name a key that nobody has: however often, the keys are fetched anew once in this time.</summary>
    public static TimeSpan RefreshInterval { get; } = TimeSpan.FromMinutes(5);

    /// <returns>Null when Teams has no such key, also not after a look at the newest ones.</returns>
    /// <exception cref="KeysUnavailableException">There have been no keys since the start.</exception>
    public async ValueTask<JsonWebKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Find(await DocumentAsync(cancellationToken), id) is { } known)
            return known;
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            // Whoever waited here finds what the one before has fetched.
            if (Find(await DocumentAsync(cancellationToken), id) is { } fetched)
                return fetched;
            if (_time.GetUtcNow() < _mayRefreshFrom)
                return null;
            _mayRefreshFrom = _time.GetUtcNow() + RefreshInterval;
            _log.RefreshingKeys();
            _documents.RequestRefresh();
            return Find(await DocumentAsync(cancellationToken), id);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>How many there are.</summary>
    /// <exception cref="KeysUnavailableException">They can't be fetched.</exception>
    public async Task<int> CountAsync(CancellationToken cancellationToken) => (await DocumentAsync(cancellationToken)).JsonWebKeySet?.Keys.Count ?? 0;

    public void Dispose()
    {
        _http.Dispose();
        _refreshing.Dispose();
    }

    private static JsonWebKey? Find(OpenIdConnectConfiguration document, string id) =>
        document.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == id);

    private async Task<OpenIdConnectConfiguration> DocumentAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _documents.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException none)
        {
            throw new KeysUnavailableException(none);
        }
    }
}

/// <summary>Nobody's token can be checked now.</summary>
public sealed class KeysUnavailableException(Exception cause) : Exception("The keys of Teams could not be fetched.", cause);

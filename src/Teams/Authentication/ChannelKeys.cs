using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Teams.Authentication;

/// <summary>
/// Holds the keys with which Teams signs its tokens. It keeps them for half a day, and through an outage of the server that publishes them.
/// </summary>
/// <remarks>
/// Source: Bot Connector API, "Step 2: get the OpenID metadata document": keys may be kept for days and must not be fetched for each
/// request.
/// </remarks>
public sealed partial class ChannelKeys : IDisposable
{
    /// <summary>The largest document that is read. That of the public cloud takes about 1 MB.</summary>
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

    // Without this switch a refresh runs in the background, and the first activity under a new key is refused.
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
            // FindAsync limits how often the keys are fetched anew, so that the limit also holds while the server is down.
            RefreshInterval = BaseConfigurationManager.MinimumRefreshInterval,
        };
    }

    /// <summary>The shortest time between two refreshes. Strangers can name a key that does not exist as often as they like.</summary>
    public static TimeSpan RefreshInterval { get; } = TimeSpan.FromMinutes(5);

    /// <returns>Null when Teams has no such key, even among the newest ones.</returns>
    /// <exception cref="KeysUnavailableException">No keys have been fetched since the start.</exception>
    public async ValueTask<JsonWebKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Find(await DocumentAsync(cancellationToken), id) is { } known)
            return known;
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            // Another caller may have fetched the key while this one waited.
            if (Find(await DocumentAsync(cancellationToken), id) is { } fetched)
                return fetched;
            if (_time.GetUtcNow() < _mayRefreshFrom)
                return null;
            _mayRefreshFrom = _time.GetUtcNow() + RefreshInterval;
            RefreshingKeys(_log);
            _documents.RequestRefresh();
            return Find(await DocumentAsync(cancellationToken), id);
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <exception cref="KeysUnavailableException">The keys can't be fetched.</exception>
    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await DocumentAsync(cancellationToken)).JsonWebKeySet?.Keys.Count ?? 0;

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

    [LoggerMessage(23, LogLevel.Information, "A token names a key that is not known: the keys of Teams are fetched anew")]
    private static partial void RefreshingKeys(ILogger log);
}

/// <summary>No token can be checked at this moment.</summary>
public sealed class KeysUnavailableException(Exception cause) : Exception("The keys of Teams could not be fetched.", cause);

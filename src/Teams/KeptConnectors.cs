using System.Collections.Concurrent;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Rest;
using Newtonsoft.Json;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Teams;

/// <summary>
/// The SDK's connector, one a service URL, kept as long as the process lives: a new one a turn would cost five milliseconds and 800 KB, for
/// its serializer learns every type anew. All go through the same handlers, which keep to limits, hosts and tokens.
/// </summary>
internal sealed class KeptConnectors(IHttpClientFactory clients) : ConnectorFactory
{
    /// <summary>Of the HTTP client below the connectors.</summary>
    public const string HttpClientName = "Praatplaat.Teams.Connector";

    /// <summary>Teams has a handful of service URLs for a tenant. With more than this many all are made anew.</summary>
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(Find(new Uri(serviceUrl)).Connector);

    public ITeamsOperations TeamsAt(Uri serviceUrl) => Find(serviceUrl).Teams.Value.Teams;

    private Kept Find(Uri serviceUrl)
    {
        // Service URLs come with and without a closing slash; the SDK adds one where there is none.
        var address = serviceUrl.AbsoluteUri.TrimEnd('/');
        if (_kept.TryGetValue(address, out var kept))
            return kept;
        if (_kept.Count >= Most)
            _kept.Clear();
        return _kept.GetOrAdd(address, url => new Kept(new Uri(url), clients));
    }

    /// <summary>Each on an HTTP client of its own, over the same handlers: making one of the SDK's clients writes into the headers of the client below it.</summary>
    private sealed class Kept(Uri serviceUrl, IHttpClientFactory clients)
    {
        public KeptConnector Connector { get; } = new(serviceUrl, clients.CreateClient(HttpClientName));

        public Lazy<TeamsConnectorClient> Teams { get; } = new(() =>
        {
            var teams = new TeamsConnectorClient(serviceUrl, new NoCredentials(), clients.CreateClient(HttpClientName), disposeHttpClient: false);
            Faithfully(teams.DeserializationSettings);
            return teams;
        });
    }

#pragma warning disable CA2215 // Outlives the turns that it is handed to: the adapter disposes of what the factory gives at the end of each.
    private sealed class KeptConnector : ConnectorClient
    {
        public KeptConnector(Uri serviceUrl, HttpClient http)
            : base(serviceUrl, new NoCredentials(), http, disposeHttpClient: false) => Faithfully(DeserializationSettings);

        protected override void Dispose(bool disposing)
        {
        }
    }
#pragma warning restore CA2215

    /// <summary>The token is added by the last handler before a call leaves, which also sees to which host it goes.</summary>
    private sealed class NoCredentials : ServiceClientCredentials;

    /// <summary>Names stay as they are, also those that look like a date; no type is taken from the answer.</summary>
    private static void Faithfully(JsonSerializerSettings settings)
    {
        settings.DateParseHandling = DateParseHandling.None;
        settings.MetadataPropertyHandling = MetadataPropertyHandling.Ignore;
        settings.MaxDepth = ActivityJson.MaxDepth;
    }
}

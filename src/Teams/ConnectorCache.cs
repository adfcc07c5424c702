using System.Collections.Concurrent;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Rest;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Teams;

/// <summary>
/// Makes one of the SDK's connectors for each service URL, and keeps it as long as the process lives. A new one for each turn would cost
/// five milliseconds and 800 KB, because its serializer learns every type again. All of them use the same handlers, which enforce limits,
/// hosts and tokens.
/// </summary>
internal sealed class ConnectorCache(IHttpClientFactory clients) : ConnectorFactory
{
    /// <summary>The name of the HTTP client below the connectors.</summary>
    public const string HttpClientName = "Praatplaat.Teams.Connector";

    /// <summary>Teams has a handful of service URLs for each tenant. Beyond this number the cache is emptied.</summary>
    private const int MaxServiceUrls = 256;

    /// <summary>
    /// What the SDK's serializers learned of its types, shared by all. Each would otherwise compile the same hundred methods once more.
    /// </summary>
    private static readonly ReadOnlyJsonContractResolver Contracts = new();

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) =>
        Task.FromResult<IConnectorClient>(Find(new Uri(serviceUrl)).Connector);

    public ITeamsOperations TeamsAt(Uri serviceUrl) => Find(serviceUrl).Teams.Value.Teams;

    private Entry Find(Uri serviceUrl)
    {
        // Service URLs come with and without a slash at the end. The SDK adds one where there is none.
        var address = serviceUrl.AbsoluteUri.TrimEnd('/');
        if (_entries.TryGetValue(address, out var entry))
            return entry;
        if (_entries.Count >= MaxServiceUrls)
            _entries.Clear();
        return _entries.GetOrAdd(address, url => new Entry(new Uri(url), clients));
    }

    /// <summary>
    /// Gives each of the SDK's clients an HTTP client of its own, over the same handlers: the constructor of an SDK client writes into the
    /// headers of its HTTP client.
    /// </summary>
    private sealed class Entry(Uri serviceUrl, IHttpClientFactory clients)
    {
        public CachedConnector Connector { get; } = new(serviceUrl, clients.CreateClient(HttpClientName));

        public Lazy<TeamsConnectorClient> Teams { get; } = new(() =>
        {
            var http = clients.CreateClient(HttpClientName);
            var teams = new TeamsConnectorClient(serviceUrl, new NoCredentials(), http, disposeHttpClient: false);
            teams.SerializationSettings.ContractResolver = Contracts;
            ReadUnchanged(teams.DeserializationSettings);
            return teams;
        });
    }

    /// <summary>Ignores that the adapter disposes of it at the end of each turn, since it outlives the turns.</summary>
#pragma warning disable CA2215
    private sealed class CachedConnector : ConnectorClient
    {
        public CachedConnector(Uri serviceUrl, HttpClient http)
            : base(serviceUrl, new NoCredentials(), http, disposeHttpClient: false)
        {
            SerializationSettings.ContractResolver = Contracts;
            ReadUnchanged(DeserializationSettings);
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
#pragma warning restore CA2215

    /// <summary>The SDK adds no token: a handler does so just before a call leaves, after checking the host.</summary>
    private sealed class NoCredentials : ServiceClientCredentials;

    /// <summary>Keeps names as they are, even those that look like a date, and takes no type from the response.</summary>
    private static void ReadUnchanged(JsonSerializerSettings settings)
    {
        settings.ContractResolver = Contracts;
        settings.DateParseHandling = DateParseHandling.None;
        settings.MetadataPropertyHandling = MetadataPropertyHandling.Ignore;
        settings.MaxDepth = ActivityJson.MaxDepth;
    }
}

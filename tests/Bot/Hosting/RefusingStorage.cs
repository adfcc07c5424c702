using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Storage;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Bot.Tests.Hosting;

/// <summary>Storage whose role assignment is under way: it refuses everybody until it arrives.</summary>
internal sealed class RefusingStorage(TimeProvider time) : IDisposable
{
    private const string Mismatch =
        """{"odata.error":{"code":"AuthorizationPermissionMismatch","message":{"lang":"en-US","value":"This request is not authorized."}}}""";

    private readonly Service service = new(time);

    public string ConnectionString { get; } = AzuriteFixture.NewAccount();

    /// <summary>When it was asked; once for each table.</summary>
    public IReadOnlyCollection<DateTimeOffset> Refused => service.Refused;

    /// <summary>How often it was asked whether it can be reached.</summary>
    public int Probes => service.Probes;

    public bool IsRefusing
    {
        set => service.IsRefusing = value;
    }

    public void AddTo(IServiceCollection services)
    {
        var options = TableOptions.Create();
        options.Transport = new HttpClientTransport(new HttpClient(service, disposeHandler: false));
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        services.AddSingleton(new StorageTables(new TableServiceClient(ConnectionString, options)));
    }

    public void Dispose() => service.Dispose();

    private sealed class Service(TimeProvider time) : DelegatingHandler(new SocketsHttpHandler())
    {
        public volatile bool IsRefusing = true;

        private int probes;

        public int Probes => Volatile.Read(ref probes);

        public ConcurrentQueue<DateTimeOffset> Refused { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.Query.Contains("check", StringComparison.Ordinal) || request.RequestUri.AbsolutePath.Contains("check", StringComparison.Ordinal))
                Interlocked.Increment(ref probes);
            if (!IsRefusing)
                return await base.SendAsync(request, cancellationToken);
            Refused.Enqueue(time.GetUtcNow());
            return new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent(Mismatch, Encoding.UTF8, "application/json") };
        }
    }
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>Delivers bodies to the bot, several at once, and notes every answer that no activity may have.</summary>
internal sealed class BotUnderFire(Uri bot) : IDisposable
{
    private const int AtOnce = 8;

    /// <summary>Teams shows no card that is larger.</summary>
    private const int MostBytes = 100 * 1024;

    /// <summary>Far beyond what a busy machine takes: whoever has no answer by then hangs.</summary>
    private static readonly TimeSpan Hangs = TimeSpan.FromMinutes(1);

    private readonly HttpClient http = new() { BaseAddress = bot, Timeout = Hangs };
    private readonly ConcurrentDictionary<HttpStatusCode, int> counts = new();

    public ConcurrentQueue<string> Failures { get; } = new();

    public string Counts => string.Join(", ", counts.OrderBy(count => count.Key).Select(count => string.Create(CultureInfo.InvariantCulture, $"{(int)count.Key}: {count.Value}")));

    public Task DeliverAllAsync(IEnumerable<FuzzedActivity> activities, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(activities, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, DeliverAsync);

    public void Dispose() => http.Dispose();

    private async ValueTask DeliverAsync(FuzzedActivity activity, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new ByteArrayContent(activity.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
            using var response = await http.PostAsync(new Uri("api/messages", UriKind.Relative), content, cancellationToken);
            counts.AddOrUpdate(response.StatusCode, 1, (_, count) => count + 1);
            var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (!MayBe(response.StatusCode, activity))
                Failures.Enqueue($"{(int)response.StatusCode} for {activity}");
            if (answer.Length > MostBytes)
                Failures.Enqueue($"{answer.Length} bytes for {activity}");
        }
        catch (Exception cut) when (cut is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            Failures.Enqueue($"{(cut is TaskCanceledException ? "No answer" : cut.ToString())} for {activity}");
        }
    }

    private static bool MayBe(HttpStatusCode status, FuzzedActivity activity) => activity.Changes.Count == 0
        ? status is HttpStatusCode.OK or HttpStatusCode.NotImplemented
        : status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.NotImplemented;
}

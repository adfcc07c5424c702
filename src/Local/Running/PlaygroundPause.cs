namespace Praatplaat.Local.Running;

/// <summary>
/// A moment before each message to the Playground. Its page loses what arrives between a person's own post and the answer to
/// it, and this bot answers within milliseconds. Teams has no such gap.
/// </summary>
internal sealed class PlaygroundPause(TimeProvider time) : DelegatingHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get)
            await Task.Delay(Pause, time, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}

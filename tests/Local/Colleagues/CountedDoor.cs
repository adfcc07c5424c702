namespace Praatplaat.Local.Tests.Colleagues;

/// <summary>The way to the bot, which counts who passes; the first ones find it shut.</summary>
internal sealed class CountedDoor(int shutFor) : DelegatingHandler(new HttpClientHandler())
{
    private int _tries;

    public int Passed => Math.Max(0, _tries - shutFor);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Interlocked.Increment(ref _tries) <= shutFor
            ? throw new HttpRequestException("shut")
            : base.SendAsync(request, cancellationToken);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Colleagues;

/// <summary>
/// The five other members of the team, so that one person at one screen sees a whole session. They read what the bot has stored,
/// and answer through its endpoint: the bot can't tell them from people.
/// </summary>
internal sealed class FictionalColleagues : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ChannelStore _channels;
    private readonly SessionStore _sessions;
    private readonly RoundResponder _rounds;
    private readonly ActionsResponder _actions;
    private readonly DotsResponder _dots;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private string? _lastProblem;

    private FictionalColleagues(IServiceProvider bot, HttpClient http, Uri serviceUrl, AnswerTiming timing, TimeProvider time)
    {
        _http = http;
        _channels = bot.GetRequiredService<ChannelStore>();
        _sessions = bot.GetRequiredService<SessionStore>();
        _log = bot.GetRequiredService<ILogger<FictionalColleagues>>();
        var client = new BotClient(http, serviceUrl, time);
        var posts = bot.GetRequiredService<PostStore>();
        _rounds = new RoundResponder(posts, bot.GetRequiredService<AnswerStore>(), client, Script.Dutch, timing, time);
        _actions = new ActionsResponder(posts, bot.GetRequiredService<ActionsStore>(), client, Script.Dutch, timing, time);
        _dots = new DotsResponder(posts, bot.GetRequiredService<DotStore>(), client, timing, time);
        _loop = LoopAsync(new PeriodicTimer(timing.PollInterval, time));
    }

    /// <param name="bot">The services of the running bot.</param>
    /// <param name="http">A client with the address of that bot. The colleagues dispose of it.</param>
    /// <param name="serviceUrl">The connector of the Playground.</param>
    /// <param name="timing">How fast the colleagues are.</param>
    public static FictionalColleagues Start(IServiceProvider bot, HttpClient http, Uri serviceUrl, AnswerTiming timing) =>
        new(bot, http, serviceUrl, timing, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop;
        _stop.Dispose();
        _http.Dispose();
    }

    private async Task LoopAsync(PeriodicTimer timer)
    {
        using (timer)
            try
            {
                while (await timer.WaitForNextTickAsync(_stop.Token))
                    await TryRespondAsync(_stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // DisposeAsync asked for this, and waits for the end of this loop.
            }
    }

    private async Task TryRespondAsync(CancellationToken cancellationToken)
    {
        try
        {
            await RespondAsync(cancellationToken);
            _lastProblem = null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // This runs every second, so a problem that stays is logged once. Only its first line matters: below it, storage puts headers.
            var problem = fault.Message.Split('\n')[0].TrimEnd();
            if (_lastProblem != problem)
                _log.CouldNotAnswer(problem);
            _lastProblem = problem;
        }
    }

    private async Task RespondAsync(CancellationToken cancellationToken)
    {
        if (await _channels.FindAsync(new TenantId(DutchTeam.TenantId), new ChannelId(DutchTeam.ChannelId), cancellationToken) is not { } id
            || await _sessions.LoadAsync(id, cancellationToken) is not { } stored)
            return;
        await _rounds.RespondAsync(stored.Session, cancellationToken);
        await _dots.RespondAsync(stored.Session, cancellationToken);
        await _actions.RespondAsync(stored.Session, cancellationToken);
    }
}

internal static partial class ColleaguesLog
{
    [LoggerMessage(LogLevel.Warning, "The fictional colleagues could not answer and try again: {Problem}")]
    public static partial void CouldNotAnswer(this ILogger log, string problem);
}

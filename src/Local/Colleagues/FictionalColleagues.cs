using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Local.Colleagues;

/// <summary>
/// The five other members of the team, so that one person at one screen sees a whole session live. They see what the bot has
/// stored, and answer by its endpoint: the bot can't tell them from people.
/// </summary>
internal sealed class FictionalColleagues : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ChannelStore _channels;
    private readonly SessionStore _sessions;
    private readonly RoundPart _rounds;
    private readonly ActionsPart _actions;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private string? _problem;

    private FictionalColleagues(IServiceProvider bot, HttpClient http, Uri serviceUrl, Pace pace, TimeProvider time)
    {
        _http = http;
        _channels = bot.GetRequiredService<ChannelStore>();
        _sessions = bot.GetRequiredService<SessionStore>();
        _log = bot.GetRequiredService<ILogger<FictionalColleagues>>();
        var door = new BotDoor(http, serviceUrl, time);
        var posts = bot.GetRequiredService<PostStore>();
        _rounds = new RoundPart(posts, bot.GetRequiredService<AnswerStore>(), door, Script.Dutch, pace, time);
        _actions = new ActionsPart(posts, bot.GetRequiredService<ActionsStore>(), door, Script.Dutch, pace, time);
        _loop = LoopAsync(new PeriodicTimer(pace.Look, time));
    }

    /// <param name="bot">The services of the running bot.</param>
    /// <param name="http">With the address of that bot. Goes when they go.</param>
    /// <param name="serviceUrl">The connector of the Playground.</param>
    public static FictionalColleagues Start(IServiceProvider bot, HttpClient http, Uri serviceUrl, Pace pace) =>
        new(bot, http, serviceUrl, pace, TimeProvider.System);

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
                    await LookAsync(_stop.Token);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // Nobody waits for them any more.
            }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PlayAsync(cancellationToken);
            _problem = null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // They look every second: the same problem is told once, without the headers that storage puts below it.
            var problem = fault.Message.Split('\n')[0].TrimEnd();
            if (_problem != problem)
                _log.CouldNotAnswer(problem);
            _problem = problem;
        }
    }

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        if (await _channels.FindAsync(new TenantId(DutchTeam.TenantId), new ChannelId(DutchTeam.ChannelId), cancellationToken) is not { } id
            || await _sessions.LoadAsync(id, cancellationToken) is not { } stored)
            return;
        await _rounds.PlayAsync(stored.Session, cancellationToken);
        await _actions.PlayAsync(stored.Session, cancellationToken);
    }
}

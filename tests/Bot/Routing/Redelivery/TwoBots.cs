using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Access.Authorisation;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Routing.Redelivery;

/// <summary>Two instances of one bot, and what comes of each saying that is delivered once.</summary>
public sealed class TwoBots : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Course> once = [];

    internal World World { get; private set; } = null!;

    internal RunningBot Other { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        World = await WorldBuilder.PlayAsync();
        Other = await World.Play.Bot.StartBesideAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Other.DisposeAsync();
        await World.DisposeAsync();
    }

    internal async Task<Course> OnceAsync(Saying saying)
    {
        if (once.TryGetValue(saying.Name, out var known))
            return known;
        await World.RestoreAsync(saying.Stage);
        var activity = saying.Make(World);
        var answer = await World.Play.DeliverAsync(activity);
        return once[saying.Name] = new Course(activity, Scene.Plain(answer.Text), await Scene.LookAsync(World));
    }

    internal Task<BotAnswer> DeliverAsync(JsonObject activity, bool toOther) => (toOther ? World.Play.On(Other) : World.Play).DeliverAsync(activity);
}

/// <summary>What came of an activity.</summary>
/// <param name="Answer">In the response.</param>
internal sealed record Course(JsonObject Activity, string Answer, IReadOnlyList<string> Scene);

using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Throttling;

/// <summary>Presses that come too fast, and what comes of them.</summary>
internal static class HastyPlay
{
    /// <summary>Any session: a press that is held back asks nobody whether it is there.</summary>
    public const string SomeSession = "0123456789abcdef0123456789abcdef";

    /// <summary>The same press until one comes too fast.</summary>
    public static Task<BotAnswer> HastilyAsync(this SessionPlay play, JsonObject press) =>
        Eventually.SeeAsync(async () => await play.DeliverAsync(press) is var answer && answer.IsTooFast() ? answer : null, "a press that came too fast");

    public static Task<BotAnswer> HastilyAsync(this SessionPlay play, TeamsPerson who, string verb, JsonObject? data = null)
    {
        data ??= [];
        data.TryAdd("session", SomeSession);
        return play.HastilyAsync(play.Teams.Activities.Execute(who, CardPlace.Post("1"), verb, data));
    }

    public static bool IsTooFast(this BotAnswer answer) => answer.Card is { } card && card.Says("Dat ging even te snel.");
}

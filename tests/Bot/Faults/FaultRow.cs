using System.Globalization;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>One way in which the first call that delivers a message goes wrong.</summary>
/// <param name="Make">By the bot's clock: a date in a header is of it.</param>
/// <param name="Times">How many such calls in a row.</param>
internal sealed record FaultRow(string Name, Func<JumpingTime, Fault> Make, int Times = 1)
{
    /// <summary>Whoever got the card presses it before the bot has made up its mind to send it again.</summary>
    public bool IsPressed { get; init; }

    /// <summary>Storage that is away while the call is on its way; null for storage that is always there.</summary>
    public Func<Task<IAbsentStorage>>? Storage { get; init; }

    /// <summary>Whoever gives the bot its token does not answer, until the bot no longer waits for that.</summary>
    public bool IsTokenSlow { get; init; }

    private static readonly string[] Forbidden =
        ["BotNotInConversationRoster", "ConversationBlockedByUser", "BotDisabledByAdmin", "NotEnoughPermissions", "ForbiddenOperationException", "InvalidBotApiHost"];

    public static IReadOnlyList<FaultRow> All { get; } =
    [
        Answered(401),
        .. Forbidden.Select(code => Answered(403, code)),
        new("403 MessageWritesBlocked (subCode)", _ => Fault.Answer(403, "ConversationBlocked", subCode: "MessageWritesBlocked")),
        Answered(404, "ConversationNotFound"),
        Answered(404, "ActivityNotFoundInConversation"),
        Answered(408),
        Answered(412),
        Answered(413, "MessageSizeTooBig"),
        new("429, in 2 seconds", _ => Fault.Answer(429, "Throttled", "2")),
        new("429, at a time", clock => Fault.Answer(429, "Throttled", clock.GetUtcNow().AddSeconds(3).ToString("R", CultureInfo.InvariantCulture))),
        Answered(429),
        Answered(500),
        Answered(502),
        Answered(503),
        Answered(504),
        new("503, in 2 seconds", _ => Fault.Answer(503, retryAfter: "2")),
        new("503, in 2 seconds, ten times", _ => Fault.Answer(503, retryAfter: "2"), 10),
        .. new[] { 408, 500, 502, 503, 504 }.Select(status => new FaultRow($"{status} after the effect", _ => Fault.Foreign(status))),
        new("502 after the effect, then pressed", _ => Fault.Foreign(502)) { IsPressed = true },
        new("an empty body", _ => Fault.Empty()),
        new("a slow answer", _ => Fault.Delay(TimeSpan.FromMilliseconds(300))),
        new("cut before the effect", _ => Fault.CutBefore()),
        new("cut after the effect", _ => Fault.CutAfter()),
        new("cut after, then pressed", _ => Fault.CutAfter()) { IsPressed = true },
        new("storage stops meanwhile", _ => new Fault()) { Storage = StoppedStorage.StartAsync },
        new("storage that times out meanwhile", _ => new Fault()) { Storage = SilentStorage.StartAsync },
        new("a slow token", _ => new Fault()) { IsTokenSlow = true },
    ];

    private static FaultRow Answered(int status, string? code = null) => new(code is null ? $"{status}" : $"{status} {code}", _ => Fault.Answer(status, code));
}

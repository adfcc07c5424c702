using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Throttling;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Routing;

/// <summary>Holds back a press that comes too fast or has too much text. It decides from the press alone, without a look at storage.</summary>
internal sealed class PressGate(ActTable acts, PressLimiter limiter, RequestTelemetry telemetry, WorkingHours hours)
{
    /// <returns>The answer; null for a press that goes on to its act.</returns>
    public Reply? HeldBack(Sender sender, PressedAction action)
    {
        var (isLet, isTooMuch) = (limiter.Lets(sender), TypedTexts.IsTooMuch(action.Data));
        var result = isTooMuch ? PressResults.TooLong : isLet ? PressResults.Taken : PressResults.TooFast;
        telemetry.Pressed(acts.Knows(action.Verb) ? action.Verb : null, result);
        if (isTooMuch)
            return TooLongReply.Create(sender.Texts, sender.Texts.Format("Refusal.TooMuchText", Limits.Answer), action.Data);
        return isLet ? null : TooFastReply.Create(Request.Press(sender, action.Verb, action.Data), acts, hours);
    }
}

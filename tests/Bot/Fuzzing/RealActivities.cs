using System.Globalization;
using System.Text.Json.Nodes;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>What Teams really sends about a live session, of every kind and from everybody.</summary>
internal sealed class RealActivities(FakeTeams teams, string session)
{
    private static readonly string[] Words =
    [
        "hervat", "open", "sluit", "volgende", "heropen", "herinner", "status", "samenvatting", "acties", "start", "help",
        "close", "next", "reopen", "remind", "summary", "actions", "Goedemiddag!", "", "afronden", "stop", "finish", "cancel",
    ];

    private static readonly string[] Pressed =
    [
        Verbs.SessionResume, Verbs.AnswerSubmit, Verbs.AnswerSubmit, Verbs.AnswerSubmit, Verbs.AnswerMine, Verbs.RoundOpen, Verbs.RoundClose, Verbs.RoundReopen,
        Verbs.RoundExtend, Verbs.RoundExtend, Verbs.RoundRemind, Verbs.ActionsAsk, Verbs.ActionsSubmit, Verbs.SummaryShow, Verbs.SessionStart,
        Verbs.DeliveryShow, Verbs.DeliveryRetry, Verbs.DeliveryRetry, Verbs.DeliveryDismiss, Verbs.SummaryReply,
        Verbs.SessionFinish, Verbs.SessionCancel, "session.unheard-of",
    ];

    /// <summary>In front of <see cref="Words"/> and <see cref="Pressed"/>; what is behind ends a session or is not known.</summary>
    private const int GoOn = 19, GoOnPressed = 20;

    private static readonly TeamsPerson Guest = new("29:1guest", "Guus Gast", null);

    /// <param name="chance">Decides what, from whom and where.</param>
    /// <param name="ends">Whether it may be something that ends the session.</param>
    public (string Kind, JsonObject Activity) Pick(Random chance, bool ends)
    {
        var from = Somebody(chance);
        var make = teams.Activities;
        return chance.Next(20) switch
        {
            < 8 => Press(chance, from, ends, make.Execute),
            < 11 => Press(chance, from, ends, make.Submit),
            < 14 => ("message in the channel", make.ChannelMessage(from, Word(chance, ends))),
            < 16 => ("message in a chat", make.PersonalMessage(from, Word(chance, ends))),
            16 => ("conversationUpdate", chance.Next(2) == 0 ? make.MembersAdded(from, Somebody(chance)) : make.MembersRemoved(from, Somebody(chance))),
            17 => ("conversationUpdate", make.TeamEvent(chance.Next(2) == 0 ? "channelRenamed" : "teamArchived", from)),
            18 => ("installationUpdate", make.Installation(OneOf(chance, "add", "add-upgrade", "remove", "remove-upgrade"), from, chance.Next(2) == 0)),
            _ => ("another invoke", Named(make.Execute(from, Place(chance), Verbs.AnswerMine), OneOf(chance, "task/fetch", "composeExtension/query", "signin/verifyState"))),
        };
    }

    private (string Kind, JsonObject Activity) Press(
        Random chance, TeamsPerson from, bool ends, Func<TeamsPerson, CardPlace, string, JsonObject?, JsonObject?, JsonObject> make)
    {
        var verb = Pressed[chance.Next(ends ? Pressed.Length : GoOnPressed)];
        var data = new JsonObject { ["session"] = session };
        // Without a round the one that the state makes obvious.
        if (verb.StartsWith("answer.", StringComparison.Ordinal) || chance.Next(2) == 0)
            data["round"] = chance.Next(1, 8);
        if (verb == Verbs.RoundExtend && chance.Next(3) > 0)
            data["until"] = new DateTime(2026, 12, chance.Next(1, 29), 15, 0, 0, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture);
        if (verb == Verbs.SummaryShow)
            data["page"] = chance.Next(1, 4);
        if (verb == Verbs.DeliveryDismiss || (verb == Verbs.DeliveryRetry && chance.Next(2) == 0))
            data["item"] = $"PostRound-{chance.Next(1, 8):D2}";
        return (verb, make(from, Place(chance), verb, data, Inputs(verb)));
    }

    private static JsonObject? Inputs(string verb) => verb switch
    {
        Verbs.AnswerSubmit or Verbs.RoundReopen => new() { ["answer"] = "Vanuit vertrouwen 🙂", ["doing"] = "Wij bellen eerst.\nDan pas een brief.", ["todo"] = "Eén loket" },
        Verbs.SummaryReply => new() { ["reply"] = "Wij bellen eerst 🙂", ["declined"] = "", ["explored"] = "De kosten.\nIn december." },
        Verbs.ActionsSubmit => new() { ["action1"] = "Karin bellen", ["action2"] = "", ["action3"] = "De brief herschrijven", ["share"] = "true" },
        Verbs.SessionStart => new()
        {
            ["title"] = "Onze handhavingskoers",
            ["themes"] = "vertrouwen,visie",
            ["manager"] = TeamsPerson.Number(1).AadObjectId,
            ["names"] = "shown",
            ["pace"] = "3",
            ["film-film-1"] = "https://film.example/1",
        },
        _ => null,
    };

    /// <summary>The facilitator, a member, somebody outside the team, or a guest without an account.</summary>
    private TeamsPerson Somebody(Random chance) => chance.Next(20) switch
    {
        < 9 => teams.Members[0],
        < 18 => teams.Members[chance.Next(1, teams.Members.Count)],
        18 => TeamsPerson.Number(99),
        _ => Guest,
    };

    private static string Word(Random chance, bool ends) => Words[chance.Next(ends ? Words.Length : GoOn)];

    private static CardPlace Place(Random chance) => chance.Next(3) switch
    {
        0 => CardPlace.Chat("1770000000001"),
        1 => CardPlace.Post("1770000000002"),
        _ => CardPlace.Reply("1770000000003", "1770000000002"),
    };

    private static JsonObject Named(JsonObject invoke, string name)
    {
        invoke["name"] = name;
        return invoke;
    }

    private static string OneOf(Random chance, params ReadOnlySpan<string> some) => some[chance.Next(some.Length)];
}

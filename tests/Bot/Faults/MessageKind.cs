using System.Text.Json;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>One kind of message, and how to know it: by the call that brings it, the chat it goes to and what is on the card.</summary>
/// <param name="To">Whose chat; null for the channel.</param>
internal sealed record MessageKind(string Name, IReadOnlyList<ConnectorCall> Calls, Func<JsonElement, bool> Is, TeamsPerson? To = null)
{
    /// <summary>Where it goes when <see cref="To"/> can't be reached.</summary>
    public (string Words, TeamsPerson? To)? Instead { get; private init; }

    public bool IsUpdate => Calls.Contains(ConnectorCall.Update);

    /// <summary>A card that its reader can press while it is in doubt.</summary>
    public string? Verb { get; private init; }

    public static MessageKind Roster { get; } = new("roster read", [ConnectorCall.PagedMembers], card => card.Offers(Verbs.SessionStart));

    public static MessageKind SetUp { get; } = new("set-up card", [ConnectorCall.Send], card => card.Offers(Verbs.SessionStart));

    public static MessageKind Opening { get; } = new("opening", [ConnectorCall.CreateThread], card => card.Says("Karin") && !card.Offers(Verbs.AnswerSubmit) && !card.Offers(Verbs.SessionStart));

    public static MessageKind Form { get; } = new("form", [ConnectorCall.CreateThread], card => card.Offers(Verbs.AnswerSubmit));

    public static MessageKind Status { get; } = new("status card", [ConnectorCall.Send], card => !card.Buttons().Any() && card.Says("Nog niemand heeft geantwoord"));

    public static MessageKind StatusUpdate { get; } = new("status update", [ConnectorCall.Update], card => IsCount(card, 2));

    public static MessageKind Results { get; } = new("results", [ConnectorCall.Send, ConnectorCall.CreateThread], card => card.Says("Praat hieronder verder"));

    public static MessageKind Control { get; } = new("control card", [ConnectorCall.Send], IsControl, Cast.Facilitator)
    {
        Instead = ("in the thread", null),
        Verb = Verbs.SessionControl,
    };

    public static MessageKind ControlUpdate { get; } =
        new("control update", [ConnectorCall.Update], card => IsControl(card) && card.Says("3 van de 5"), Cast.Facilitator) { Instead = ("in the thread", null) };

    public static MessageKind Reminder { get; } =
        new("reminder", [ConnectorCall.Send, ConnectorCall.CreatePersonal], card => card.Says("Uw team wacht nog"), Cast.Late) { Verb = Verbs.AnswerMine };

    public static MessageKind Actions { get; } =
        new("actions card", [ConnectorCall.Send, ConnectorCall.CreatePersonal], card => card.Offers(Verbs.ActionsSubmit), Cast.Early) { Verb = Verbs.ActionsSubmit };

    public static MessageKind Dots { get; } =
        new("dots card", [ConnectorCall.Send, ConnectorCall.CreatePersonal], card => card.Offers(Verbs.DotsSubmit), Cast.Early) { Verb = Verbs.DotsSubmit };

    public static MessageKind Ranking { get; } = new("ranking", [ConnectorCall.CreateThread], card => card.Says("Hier willen we mee beginnen") && !card.Says("Bedankt"));

    public static MessageKind Summary { get; } =
        new("summary", [ConnectorCall.Send], card => card.Says("acties voor morgen") && !IsControl(card), Cast.Manager) { Instead = ("to the facilitator", Cast.Facilitator) };

    public static MessageKind ManagerChanged { get; } = new("manager changed", [ConnectorCall.CreateThread], card => card.Says("leest voortaan mee"));

    public static MessageKind Stopped { get; } =
        new("stopped", [ConnectorCall.Send, ConnectorCall.CreateThread], card => card.Says("Er komen geen nieuwe vragen"));

    public static MessageKind Farewell { get; } = new("farewell", [ConnectorCall.CreateThread], card => card.Says("Bedankt voor het meedoen.") || card.Says("De sessie is afgerond."));

    public static MessageKind Word { get; } = new("reply to a word", [ConnectorCall.Send], card => card.Says("Zo werkt Praatplaat"), Cast.Early);

    /// <summary>The columns.</summary>
    public static IReadOnlyList<MessageKind> All { get; } =
        [SetUp, Opening, Form, Status, StatusUpdate, Results, Control, ControlUpdate, Reminder, Dots, Ranking, Actions, Summary, Farewell, ManagerChanged, Stopped, Word, Roster];

    public bool Delivers(RecordedCall call) => Calls.Contains(call.Call) && IsTo(call) && (call.Call == ConnectorCall.PagedMembers || call.Card is { } card && Is(card));

    /// <summary>The control card of a session that runs.</summary>
    public static bool IsControl(JsonElement card) => card.Offers(Verbs.SessionCancel) && !card.Offers(Verbs.SessionStart);

    private bool IsTo(RecordedCall call) => To is null
        ? call.CreatedFor is null && call.ConversationId?.StartsWith("a:", StringComparison.Ordinal) != true
        : call.CreatedFor == To.Id || call.ConversationId == TeamsPlace.PersonalConversation(To);

    private static bool IsCount(JsonElement card, int answered) => !card.Buttons().Any() && card.Says($"{answered} van de {Cast.All.Count} hebben geantwoord");
}

using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The ids of the inputs and of their choices. Other programs rely on them: see docs/architecture.md.</summary>
public static class Inputs
{
    public const string Title = "title";
    public const string Themes = "themes";
    public const string Manager = "manager";
    public const string Names = "names";
    public const string NamesShown = "shown";
    public const string NamesAnonymous = "anonymous";
    public const string Pace = "pace";
    public const string PaceByHand = "hand";
    public const string Facilitator = "facilitator";

    /// <summary>At set-up: who gets the summary besides the manager.</summary>
    public const string Reader = "reader";

    /// <summary>In a list of people from whom nobody need be chosen.</summary>
    public const string Nobody = "none";

    /// <summary>At set-up: the themes in the order in which they are played, ids with commas. Those that are left out come last.</summary>
    public const string Order = "order";

    /// <summary>On buttons only: the theme that is to come one place earlier.</summary>
    public const string Move = "move";

    public const string Share = "share";

    /// <summary>The number of the round to move or to leave out.</summary>
    public const string Planned = "planned";

    /// <summary>A day, as <c>2026-11-30</c>.</summary>
    public const string Day = "day";

    /// <summary>On buttons only: <c>word</c>, <c>answers</c> or <c>actions</c>.</summary>
    public const string Format = "format";

    /// <summary>The days on which somebody works, with commas: 1 is Monday, 5 is Friday.</summary>
    public const string Days = "days";

    /// <summary><c>true</c> where somebody wants no reminders.</summary>
    public const string Quiet = "quiet";

    /// <summary>At set-up: whether the form of a theme asks where people stand, <c>true</c> or <c>false</c>.</summary>
    public const string Assess = "assess";

    /// <summary>At set-up: whether the team chooses together after the last round, <c>true</c> or <c>false</c>.</summary>
    public const string Choosing = "choosing";

    /// <summary>At set-up: whether people are asked what became of their actions, <c>true</c> or <c>false</c>.</summary>
    public const string FollowUp = "followup";

    /// <summary>At set-up: the language of the session, such as <c>nl</c> or <c>en</c>.</summary>
    public const string Language = "language";

    /// <summary>What is compared: two to four ids of sessions, with commas.</summary>
    public const string Sessions = "sessions";

    /// <summary>The id of the playbook that a session follows.</summary>
    public const string Playbook = "playbook";

    /// <summary>The id of the playbook whose themes the card shows. Nobody sees it.</summary>
    public const string ThemesOf = "themes-of";

    /// <summary>What gets a member's dots: ids with commas.</summary>
    public const string Dots = "dots";

    /// <summary>Where somebody stands on the scale of a round: a number from 1.</summary>
    public const string Level = "level";

    /// <summary>A name, or a part of one, to look for in a list of people that does not fit on a card.</summary>
    public const string Search = "search";

    /// <summary>Followed by the id of a scene in the playbook's story.</summary>
    public const string Film = "film-";

    /// <summary>The lines that become key points: their ids with commas, or <see cref="NoHighlights"/>.</summary>
    public const string Highlights = "highlights";
    public const string NoHighlights = "none";

    /// <summary>The words of a key point. Followed by 1, 2 or 3.</summary>
    public const string Point = "point";

    /// <summary>Followed by 1, 2 or 3.</summary>
    public const string Action = "action";

    /// <summary>The number of the round that an action is about, or <see cref="Nobody"/>. Followed by 1, 2 or 3.</summary>
    public const string Theme = "theme";

    /// <summary>What became of an action: <c>done</c>, <c>partly</c> or <c>not</c>. Followed by 1, 2 or 3.</summary>
    public const string Outcome = "outcome";

    /// <summary>Whether what is not done is carried over, <c>true</c> or <c>false</c>.</summary>
    public const string Carry = "carry";

    /// <summary>The ids of all inputs in which something is chosen, and of what buttons alone carry of it.</summary>
    public static IReadOnlyList<string> Choices { get; } =
    [
        Themes, Manager, Names, Pace, Facilitator, Reader, Order, Move, Assess, Choosing, FollowUp, Language, Playbook, ThemesOf, Level, Share, Dots, Planned, Day, Days, Quiet,
        Highlights, Format, Sessions, Carry, .. Enumerable.Range(1, ThreeActions.Most).SelectMany(number => new[] { $"{Theme}{number}", $"{Outcome}{number}" }),
    ];

    /// <summary>The input for a field of a round: the field's name in lower case.</summary>
    public static string Field(FieldId field) => field switch
    {
        FieldId.Answer => "answer",
        FieldId.Doing => "doing",
        _ => "todo",
    };

    /// <summary>The input for a part of the manager's reply to the team.</summary>
    public static string Reply(ReplyPart part) => part switch
    {
        ReplyPart.Agreed => "reply",
        ReplyPart.Declined => "declined",
        _ => "explored",
    };

    /// <summary>
    /// How many characters a client takes. It is more than the server accepts: that says what is too long, where a client cuts it without a
    /// word.
    /// </summary>
    /// <param name="text">What stands there already.</param>
    internal static int RoomFor(string? text) => Math.Max(Room, text?.Length ?? 0);

    /// <summary>Twice what fits in the longest.</summary>
    private const int Room = 2 * Limits.Answer;

    /// <summary>How many characters the server accepts in a text input.</summary>
    internal static int LimitOf(string input) => input switch
    {
        Title => Limits.Title,
        Search => Limits.Search,
        "reply" or "declined" or "explored" => Limits.Reply,
        _ when input.StartsWith(Point, StringComparison.Ordinal) => Limits.KeyPoint,
        _ when input.StartsWith(Action, StringComparison.Ordinal) => Limits.Action,
        _ when input.StartsWith(Film, StringComparison.Ordinal) => Limits.Film,
        _ => Limits.Answer,
    };
}

/// <summary>A text that somebody typed.</summary>
/// <param name="Input">The id of the input in which it was typed.</param>
public sealed record TypedText(string Input, string Value);

using System.Globalization;

namespace Praatplaat.Sessions;

/// <summary>What one person answered in one round. A later answer of the same person in the same round replaces it.</summary>
/// <param name="By">Without a name in an anonymous session: the name is not kept with the answer.</param>
/// <param name="Fields">The texts, as typed but for what can't be shown (see <see cref="PlainText"/>).</param>
public sealed record Answer(int Round, Person By, IReadOnlyDictionary<FieldId, string> Fields, DateTimeOffset At)
{
    /// <summary>
    /// The message in the channel on which it was given, which is evidence that the form stands there; null where that is not known.
    /// </summary>
    public string? Form { get; init; }

    /// <summary>Where this person says that they stand on the scale of the round, counted from 1; null where they do not say.</summary>
    public int? Level { get; init; }

    /// <summary>The text of a field; empty where it has none.</summary>
    public string this[FieldId field] => Fields.GetValueOrDefault(field, "");
}

/// <summary>The fields that a round can have. The names, in lower case, are the input ids of the contract.</summary>
public enum FieldId
{
    /// <summary>The answer to the round's question. Every round has it, first.</summary>
    Answer,

    /// <summary>What is done already.</summary>
    Doing,

    /// <summary>What is still to be done.</summary>
    Todo,
}

/// <summary>The one to three actions that somebody takes tomorrow.</summary>
/// <param name="Share">True where the team may see them, with the name.</param>
public sealed record ThreeActions(Person By, IReadOnlyList<string> Items, bool Share, DateTimeOffset At)
{
    public const int Most = 3;

    /// <summary>The round that each action is about, in their order; null, as where the list is shorter, for one that is about none.</summary>
    public IReadOnlyList<int?> Themes { get; init; } = [];

    /// <summary>What became of them; null before anything was said.</summary>
    public FollowUp? FollowUp { get; init; }

    /// <summary>Different each time that they were changed.</summary>
    public string Version => At.UtcDateTime.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);

    public bool SaysTheSameAs(ThreeActions other) =>
        Share == other.Share && Items.SequenceEqual(other.Items) && Items.Index().All(item => ThemeOf(item.Index) == other.ThemeOf(item.Index));

    /// <param name="index">Of the action, counted from 0.</param>
    public int? ThemeOf(int index) => Themes.ElementAtOrDefault(index);

    /// <inheritdoc cref="ThemeOf"/>
    public ActionOutcome? OutcomeOf(int index) => FollowUp?.Outcomes.ElementAtOrDefault(index);
}

/// <summary>An action that its author shares with the team.</summary>
/// <param name="Name">Null in an anonymous session.</param>
public sealed record SharedAction(string Text, string? Name)
{
    /// <summary>The round that it is about; null for none.</summary>
    public int? Theme { get; init; }

    /// <summary>What became of it, as its author says; null where that was not said.</summary>
    public ActionOutcome? Outcome { get; init; }
}

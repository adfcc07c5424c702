using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Sessions;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// The stored names of the values of an enum, in columns and in the JSON of a session. These names never change, even where a value is
/// renamed in C#; rows of version 0.1 have them.
/// </summary>
public abstract class StoredNames<T>(params (T Value, string Name)[] names) : JsonConverter<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _byValue = names.ToDictionary(pair => pair.Value, pair => pair.Name);

    private readonly Dictionary<string, T> _byName = names.ToDictionary(pair => pair.Name, pair => pair.Value);

    public IReadOnlyList<(T Value, string Name)> All => names;

    public string Of(T value) => _byValue.TryGetValue(value, out var name)
        ? name
        : throw new InvalidOperationException($"{typeof(T).Name}.{value} has no stored name: give it one in {GetType().Name}.");

    public bool TryRead(string name, out T value) => _byName.TryGetValue(name, out value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryRead(reader.GetString() ?? "", out var value) ? value : throw new JsonException($"No {typeof(T).Name} has this stored name.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Of(value));
}

internal sealed class PhaseNames() : StoredNames<Phase>(
    (Phase.SetUp, "SetUp"), (Phase.Running, "Running"), (Phase.Finished, "Finished"), (Phase.Cancelled, "Cancelled"))
{
    public static readonly PhaseNames Instance = new();
}

internal sealed class RoundPhaseNames() : StoredNames<RoundPhase>(
    (RoundPhase.Waiting, "Waiting"), (RoundPhase.Open, "Open"), (RoundPhase.Closed, "Closed"));

internal sealed class NamesNames() : StoredNames<Names>((Names.Shown, "Shown"), (Names.Anonymous, "Anonymous"));

internal sealed class ChannelKindNames() : StoredNames<ChannelKind>(
    (ChannelKind.Standard, "Standard"), (ChannelKind.Private, "Private"), (ChannelKind.Shared, "Shared"));

internal sealed class FormerStepNames() : StoredNames<FormerStep>(
    (FormerStep.SealAnswers, "sealed"), (FormerStep.KeepPlaybooks, "playbooks"), (FormerStep.ListManaged, "managed"))
{
    public static readonly FormerStepNames Instance = new();
}

internal sealed class OutcomeNames() : StoredNames<ActionOutcome>(
    (ActionOutcome.Done, "done"), (ActionOutcome.Partly, "partly"), (ActionOutcome.NotYet, "not"))
{
    public static readonly OutcomeNames Instance = new();
}

/// <summary>These are also the columns of an answer.</summary>
internal sealed class FieldNames() : StoredNames<FieldId>((FieldId.Answer, "Answer"), (FieldId.Doing, "Doing"), (FieldId.Todo, "Todo"))
{
    public static readonly FieldNames Instance = new();
}

/// <summary>These names are also used in the log and in metrics.</summary>
public sealed class ObstacleNames() : StoredNames<Obstacle>(
    (Obstacle.NotInstalled, "NotInstalled"),
    (Obstacle.Blocked, "Blocked"),
    (Obstacle.Left, "Left"),
    (Obstacle.DisabledByAdmin, "DisabledByAdmin"),
    (Obstacle.Closed, "Closed"),
    (Obstacle.Gone, "Gone"),
    (Obstacle.TooBig, "TooBig"),
    (Obstacle.Refused, "Refused"),
    (Obstacle.Unavailable, "Unavailable"),
    (Obstacle.Unconfirmed, "Unsure"),
    (Obstacle.Fault, "Fault"))
{
    public static readonly ObstacleNames Instance = new();

    /// <returns>Null for an empty column. A name that this version does not know is <see cref="Obstacle.Refused"/>.</returns>
    public static Obstacle? Read(string? text) => text switch
    {
        null or "" => null,
        _ when Instance.TryRead(text, out var obstacle) => obstacle,
        _ => Obstacle.Refused,
    };
}

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Praatplaat.Sessions;

namespace Praatplaat.Storage.Stores;

/// <summary>The JSON of a session in its row. Properties that can be derived are not written.</summary>
internal static class SessionJson
{
    /// <summary>
    /// The stored name of every property. These names never change, even where a property is renamed in C#; rows of version 0.1 have them.
    /// A new property needs a name here.
    /// </summary>
    private static readonly Dictionary<Type, Dictionary<string, string>> Names = new()
    {
        [typeof(Session)] = new()
        {
            [nameof(Session.Id)] = "Id",
            [nameof(Session.Location)] = "Place",
            [nameof(Session.Playbook)] = "Playbook",
            [nameof(Session.Facilitator)] = "Facilitator",
            [nameof(Session.Settings)] = "Settings",
            [nameof(Session.Phase)] = "Phase",
            [nameof(Session.Rounds)] = "Rounds",
            [nameof(Session.CreatedAt)] = "CreatedAt",
            [nameof(Session.StartedAt)] = "StartedAt",
            [nameof(Session.ActionsAskedAt)] = "ActionsAskedAt",
            [nameof(Session.EndedAt)] = "EndedAt",
            [nameof(Session.Left)] = "Left",
            [nameof(Session.ManagerChanges)] = "ManagerChanges",
            [nameof(Session.PausedAt)] = "PausedAt",
            [nameof(Session.PlanBefore)] = "PlanBefore",
            [nameof(Session.DotsAskedAt)] = "DotsAskedAt",
            [nameof(Session.DotsClosedAt)] = "DotsClosedAt",
            [nameof(Session.OptedOut)] = "OptedOut",
            [nameof(Session.Promise)] = "Promise",
        },
        [typeof(Location)] = new()
        {
            [nameof(Location.Tenant)] = "Tenant",
            [nameof(Location.Team)] = "Team",
            [nameof(Location.TeamName)] = "TeamName",
            [nameof(Location.Channel)] = "Channel",
            [nameof(Location.Thread)] = "Thread",
            [nameof(Location.ServiceUrl)] = "ServiceUrl",
            [nameof(Location.Bot)] = "Bot",
            [nameof(Location.Kind)] = "Kind",
            [nameof(Location.Group)] = "Group",
        },
        [typeof(PlaybookVersion)] = new()
        {
            [nameof(PlaybookVersion.Id)] = "Id",
            [nameof(PlaybookVersion.Version)] = "Version",
        },
        [typeof(Promise)] = new()
        {
            [nameof(Promise.Version)] = "Version",
            [nameof(Promise.RetentionDays)] = "Days",
            [nameof(Promise.LeastAnswers)] = "Least",
        },
        [typeof(Person)] = new() { [nameof(Person.Id)] = "Id", [nameof(Person.Name)] = "Name" },
        [typeof(Settings)] = new()
        {
            [nameof(Settings.Title)] = "Title",
            [nameof(Settings.Manager)] = "Manager",
            [nameof(Settings.Names)] = "Names",
            [nameof(Settings.Pace)] = "Pace",
            [nameof(Settings.Films)] = "Films",
            [nameof(Settings.Chooses)] = "Choosing",
            [nameof(Settings.FollowsUp)] = "FollowUp",
            [nameof(Settings.SecondReader)] = "SecondReader",
        },
        [typeof(RoundState)] = new()
        {
            [nameof(RoundState.Number)] = "Number",
            [nameof(RoundState.Key)] = "Key",
            [nameof(RoundState.Fields)] = "Fields",
            [nameof(RoundState.Phase)] = "Phase",
            [nameof(RoundState.OpenedAt)] = "OpenedAt",
            [nameof(RoundState.ClosesAt)] = "ClosesAt",
            [nameof(RoundState.ClosedAt)] = "ClosedAt",
            [nameof(RoundState.RemindedAt)] = "RemindedAt",
            [nameof(RoundState.OpensAt)] = "OpensAt",
            [nameof(RoundState.Reopenings)] = "Reopenings",
            [nameof(RoundState.PlannedFor)] = "PlannedFor",
            [nameof(RoundState.IsSkipped)] = "Skipped",
            [nameof(RoundState.Levels)] = "Levels",
        },
    };

    private static readonly JsonTypeInfo<Session> TypeInfo = (JsonTypeInfo<Session>)new JsonSerializerOptions(
        SessionJsonContext.Default.Options)
    {
        TypeInfoResolver = SessionJsonContext.Default.WithAddedModifier(Name),
    }.GetTypeInfo(typeof(Session));

    public static string Write(Session session) => JsonSerializer.Serialize(session, TypeInfo);

    /// <returns>Null where the JSON is <c>null</c>.</returns>
    public static Session? Read(string json) => JsonSerializer.Deserialize(json, TypeInfo);

    private static void Name(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set is not null))
            property.Name = Names.TryGetValue(type.Type, out var names) && names.TryGetValue(property.Name, out var name)
                ? name
                : throw new InvalidOperationException(
                    $"{type.Type.Name}.{property.Name} has no stored name: give it one in {nameof(SessionJson)}.");
        // A count stays away until there is something to count, and a flag until it is set, so that those which version 0.1 does not know
        // leave its rows as they are.
        foreach (var property in type.Properties.Where(property => property.Set is not null && property.PropertyType is var kept && (kept == typeof(int) || kept == typeof(bool))))
            property.ShouldSerialize = (_, value) => value is not (0 or false);
    }
}

[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(SessionIdConverter), typeof(PersonIdConverter), typeof(TenantIdConverter), typeof(ChannelIdConverter),
        typeof(PhaseNames), typeof(RoundPhaseNames), typeof(NamesNames), typeof(ChannelKindNames), typeof(FieldNames),
    ])]
[JsonSerializable(typeof(Session))]
internal sealed partial class SessionJsonContext : JsonSerializerContext;

internal abstract class IdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(write(value));
}

internal sealed class SessionIdConverter() : IdConverter<SessionId>(text => new(text), id => id.Value);

internal sealed class PersonIdConverter() : IdConverter<PersonId>(text => new(text), id => id.Value);

internal sealed class TenantIdConverter() : IdConverter<TenantId>(text => new(text), id => id.Value);

internal sealed class ChannelIdConverter() : IdConverter<ChannelId>(text => new(text), id => id.Value);

using System.Reflection;
using System.Text.Json;
using Azure.Data.Tables;
using Praatplaat.Approval;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Storage.Tests.Stores;

/// <summary>
/// Stored names are approved, because a change would make older rows unreadable. It would also make new rows unreadable for an older bot,
/// which may run beside this one during an update, or again after this one was taken back. Many are spelt like a name in C#, but none
/// depends on it.
/// </summary>
public sealed class StoredNamesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly Person Somebody = new(new PersonId("kees:1"), "Kees");

    private static readonly SessionId Id = new("487a404cab45841f9a36b70f30dad513");

    public static TheoryData<Type> Kinds =>
        [.. typeof(Work).GetNestedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Work)))];

    [Fact]
    [Report(Report.StoredTypeNames)]
    public void The_stored_names_of_work_are_approved()
    {
        var lines = Kinds.Select(kind => Line(WorkRow.Create(Id, new DueWork(Make(kind), Noon), 7)));
        Approved.Matches(string.Join('\n', lines.Order(StringComparer.Ordinal)), "Work", "txt");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_work_is_read_back_unchanged(Type kind)
    {
        var (work, empty) = (Make(kind), new Person(Somebody.Id, ""));
        var read = WorkRow.Read(WorkRow.Create(Id, new DueWork(work, Noon), 7));
        Assert.Equal(work, read is Work.TellReopenAsked or Work.TellManagerChanged or Work.PassControl or Work.Unreadable ? read : Make(kind, empty));
        Assert.Equal(work.GetType(), read.GetType());
        Assert.Equal(WorkRow.Name(work), WorkRow.Name(read));
    }

    [Fact]
    public void Work_of_a_newer_version_keeps_all_its_columns_when_it_is_set_aside()
    {
        var row = WorkRow.Create(Id, new DueWork(new Work.TellReopenAsked(2, Somebody), Noon), 0);
        row["Kind"] = "TellWhatIsNew";
        var unreadable = Assert.IsType<Work.Unreadable>(WorkRow.Read(row));
        var aside = WorkRow.Create(Id, Keys.SetAside + WorkRow.Name(unreadable), new DueWork(unreadable, Noon));
        Assert.Equal("stuck:TellWhatIsNew-02-kees~3A1", aside.RowKey);
        Assert.Equal(RowSchema.Columns(row).OrderBy(column => column.Key), RowSchema.Columns(aside).OrderBy(column => column.Key));
    }

    [Fact]
    [Report(Report.StoredTypeNames)]
    public void Every_enum_value_has_an_approved_stored_name() => Approved.Matches(
        string.Join('\n', [
            .. Lines("phase", new PhaseNames()),
            .. Lines("phase of a round", new RoundPhaseNames()),
            .. Lines("names", new NamesNames()),
            .. Lines("kind of channel", new ChannelKindNames()),
            .. Lines("field", new FieldNames()),
            .. Lines("outcome of an action", new OutcomeNames()),
            .. Lines("obstacle", new ObstacleNames()),
            .. Lines("what was done for older sessions", new FormerStepNames()),
        ]),
        "Values",
        "txt");

    [Fact]
    [Report(Report.StoredTypeNames)]
    public void The_stored_names_in_the_JSON_of_a_session_are_approved()
    {
        var json = SessionJson.Write(Full());
        using var document = JsonDocument.Parse(json);
        Approved.Matches(JsonSerializer.Serialize(document, Indented), "Session", "json");
        Assert.Equal(json, SessionJson.Write(SessionJson.Read(json)!));
    }

    [Fact]
    public void A_value_without_a_stored_name_is_not_read()
    {
        var json = SessionJson.Write(Full()).Replace("\"Running\"", "\"running\"", StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => SessionJson.Read(json));
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>A session with a value for every property.</summary>
    private static Session Full() => new(
        Id,
        new Location(
            new TenantId("tenant"),
            "19:team",
            "Team",
            new ChannelId("19:channel"),
            "19:channel;messageid=1",
            new Uri("https://smba.trafficmanager.net/amer/"),
            "28:bot",
            ChannelKind.Shared)
        {
            Group = "3606f714-ec2e-41b3-9ad1-6afb331bd35d",
        },
        new PlaybookVersion("handhavingskoers", 3),
        Somebody,
        new Settings("Titel", Somebody, Names.Anonymous, 5, new Dictionary<string, string> { ["karin"] = "https://voorbeeld.nl/film" }) { Chooses = true, FollowsUp = true },
        Phase.Running,
        [new RoundState(1, "vertrouwen", Enum.GetValues<FieldId>(), RoundPhase.Closed, Noon, Noon, Noon, Noon, Noon, 2, Noon, 5) { IsSkipped = true }],
        Noon,
        Noon,
        Noon,
        Noon)
    { Left = [Somebody.Id], ManagerChanges = 4, DotsAskedAt = Noon, DotsClosedAt = Noon, PausedAt = Noon };

    private static Work Make(Type kind) => Make(kind, Somebody);

    private static Work Make(Type kind, Person person)
    {
        var constructor = kind.GetConstructors().Single();
        return (Work)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter, person))]);
    }

    private static object Value(ParameterInfo parameter, Person person) => parameter.ParameterType switch
    {
        var type when type == typeof(int) || type == typeof(int?) => 3,
        var type when type == typeof(Person) => person,
        var type when type == typeof(PersonId) => person.Id,
        var type when type == typeof(string) => "OfANewerVersion",
        var type => throw new NotSupportedException($"Work has a parameter of type {type}: make a value for it here."),
    };

    private static string Line(TableEntity row)
    {
        var columns = row.Where(column => column.Key is "Kind" or "Round" or "Person" or "PersonName" or "Message");
        return $"{row.RowKey} {string.Join(' ', columns.Select(column => $"{column.Key}={column.Value}"))}";
    }

    private static IEnumerable<string> Lines<T>(string what, StoredNames<T> names) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => $"{what}: {names.Of(value)}");
}

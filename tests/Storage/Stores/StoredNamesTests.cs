using System.Reflection;
using System.Text.Json;
using Azure.Data.Tables;
using Praatplaat.Approval;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Storage.Tests.Stores;

/// <summary>
/// Names that are stored are approved: one that changes makes older rows unreadable, and rows that an older bot, beside this one during an
/// update or after one was taken back, can't read. None of them is that of a C# type or member, though they are spelt alike.
/// </summary>
public sealed class StoredNamesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly Person Somebody = new(new PersonId("kees:1"), "Kees");

    private static readonly SessionId Id = new("487a404cab45841f9a36b70f30dad513");

    public static TheoryData<Type> Kinds => [.. typeof(Work).GetNestedTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Work)))];

    [Fact]
    public void The_names_of_work_are_the_approved_ones() =>
        Approved.Matches(string.Join('\n', Kinds.Select(kind => Line(WorkRow.Create(Id, new DueWork(Make(kind), Noon), 7))).Order(StringComparer.Ordinal)), "Work", "txt");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Work_of_every_kind_comes_back_as_it_went_in(Type kind)
    {
        var (work, empty) = (Make(kind), new Person(Somebody.Id, ""));
        var read = WorkRow.Read(WorkRow.Create(Id, new DueWork(work, Noon), 7));
        Assert.Equal(work, read is Work.TellReopenAsked or Work.PassControl or Work.Unreadable ? read : Make(kind, empty));
        Assert.Equal(work.GetType(), read.GetType());
        Assert.Equal(WorkRow.Name(work), WorkRow.Name(read));
    }

    [Fact]
    public void Work_that_a_newer_version_left_is_set_aside_and_given_back_with_all_that_it_was_about()
    {
        var row = WorkRow.Create(Id, new DueWork(new Work.TellReopenAsked(2, Somebody), Noon), 0);
        row["Kind"] = "TellWhatIsNew";
        var unreadable = Assert.IsType<Work.Unreadable>(WorkRow.Read(row));
        var aside = WorkRow.Create(Id, Keys.Stuck + WorkRow.Name(unreadable), new DueWork(unreadable, Noon));
        Assert.Equal("stuck:TellWhatIsNew-02-kees~3A1", aside.RowKey);
        Assert.Equal(RowSchema.Columns(row).OrderBy(column => column.Key), RowSchema.Columns(aside).OrderBy(column => column.Key));
    }

    [Fact]
    public void The_names_of_values_are_the_approved_ones_and_every_value_has_one() => Approved.Matches(
        string.Join('\n', [
            .. Lines("phase", new PhaseNames()),
            .. Lines("phase of a round", new RoundPhaseNames()),
            .. Lines("names", new NamesNames()),
            .. Lines("kind of channel", new ChannelKindNames()),
            .. Lines("field", new FieldNames()),
            .. Lines("obstacle", new ObstacleNames()),
        ]),
        "Values",
        "txt");

    [Fact]
    public void The_names_in_the_state_of_a_session_are_the_approved_ones()
    {
        var json = SessionJson.Write(Full());
        using var document = JsonDocument.Parse(json);
        Approved.Matches(JsonSerializer.Serialize(document, Indented), "Session", "json");
        Assert.Equal(json, SessionJson.Write(SessionJson.Read(json)!));
    }

    [Fact]
    public void A_value_that_no_version_stored_is_not_read() =>
        Assert.Throws<JsonException>(() => SessionJson.Read(SessionJson.Write(Full()).Replace("\"Running\"", "\"running\"", StringComparison.Ordinal)));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>With everything that a session can have.</summary>
    private static Session Full() => new(
        Id,
        new Location(new TenantId("tenant"), "19:team", "Team", new ChannelId("19:channel"), "19:channel;messageid=1", new Uri("https://smba.trafficmanager.net/amer/"), "28:bot", ChannelKind.Shared),
        new PlaybookVersion("handhavingskoers", 3),
        Somebody,
        new Settings("Titel", Somebody, Names.Anonymous, 5, new Dictionary<string, string> { ["karin"] = "https://voorbeeld.nl/film" }),
        Phase.Running,
        [new RoundState(1, "vertrouwen", Enum.GetValues<FieldId>(), RoundPhase.Closed, Noon, Noon, Noon, Noon)],
        Noon,
        Noon,
        Noon,
        Noon)
    { Left = [Somebody.Id] };

    private static Work Make(Type kind) => Make(kind, Somebody);

    private static Work Make(Type kind, Person person) => (Work)kind.GetConstructors().Single().Invoke([.. kind.GetConstructors().Single().GetParameters().Select(parameter => Value(parameter, person))]);

    private static object Value(ParameterInfo parameter, Person person) => parameter.ParameterType switch
    {
        var type when type == typeof(int) || type == typeof(int?) => 3,
        var type when type == typeof(Person) => person,
        var type when type == typeof(PersonId) => person.Id,
        var type when type == typeof(string) => "OfANewerVersion",
        var type => throw new NotSupportedException($"Work about a {type}: make one here."),
    };

    private static string Line(TableEntity row) => $"{row.RowKey} {string.Join(' ', row.Where(column => column.Key is "Kind" or "Round" or "Person" or "PersonName").Select(column => $"{column.Key}={column.Value}"))}";

    private static IEnumerable<string> Lines<T>(string what, StoredNames<T> names) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => $"{what}: {names.Of(value)}");
}

using System.Globalization;
using System.Reflection;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Sessions.Tests.Table;

/// <summary>Abbreviates decisions: the events and the work that follows, or the refusal.</summary>
internal static class Shorthand
{
    public static string Of(Decision decision) => decision switch
    {
        Decision.Refused refused => Of(refused.Refusal),
        Decision.Accepted { Events: [], Work: [] } => "= nothing",
        Decision.Accepted accepted => $"✓ **{Join(accepted.Events)}** → {Join(accepted.Work.Select(Work))}",
        _ => throw new ArgumentOutOfRangeException(nameof(decision)),
    };

    public static string Of(Refusal? refusal) => refusal is null ? "✓ may" : $"✗ {Words(refusal)}";

    private static string Work(DueWork due) => Words(due.Work) + (due.Due == Stages.Now ? "" : $" {Time(due.Due)}");

    private static string Join(IEnumerable<object> items) => string.Join(", ", items.Select(item => item as string ?? Words(item)));

    /// <summary>The name of a record and its properties, without those that all records of its kind have.</summary>
    private static string Words(object record) => string.Join(' ', record.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.Name is not ("At" or "EqualityContract"))
        .Select(property => Value(property.GetValue(record)))
        .Where(value => value.Length > 0)
        .Prepend(record.GetType().Name));

    private static string Value(object? value) => value switch
    {
        int or Enum => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        string name => name,
        DateTimeOffset time => Time(time),
        Person person => person.Name,
        IEnumerable<PersonId> people => string.Join('+', people),
        IEnumerable<int> rounds => string.Join("+", rounds),
        IEnumerable<DotItem> items => $"{items.Count()} items",
        IEnumerable<string> dots => $"{string.Join('+', dots)}",
        IEnumerable<Refusal> faults => string.Join(" + ", faults.Select(Words)),
        PersonId person => $"by {person}",
        IEnumerable<KeyPoint> points => $"{points.Count()} points",
        IEnumerable<ResumedRound> rounds => string.Join("+", rounds.Select(round => round.Number)),
        Answer { Level: { } level } answer => $"{answer.Round} by {answer.By.Name} at level {level}",
        Answer answer => $"{answer.Round} by {answer.By.Name}",
        ThreeActions { FollowUp: { } said } actions =>
            $"{actions.Items.Count} by {actions.By.Name}: {string.Join("+", said.Outcomes)}{(said.AgainAt is { } again ? $", again {Time(again)}" : "")}",
        ManagerReply reply => $"by {reply.By.Name}{(reply.ChangedAt is null ? "" : ", changed")}",
        ThreeActions actions => $"{actions.Items.Count} by {actions.By.Name}",
        _ => "",
    };

    private static string Time(DateTimeOffset time)
    {
        var away = time - Stages.Now;
        var size = away.Duration();
        var amount = size.TotalDays >= 1 ? $"{size.Days}d{(size.Hours > 0 ? $"{size.Hours}h" : "")}"
            : size.TotalHours >= 1 ? $"{size.Hours}h"
            : $"{size.Minutes}m";
        return away == TimeSpan.Zero ? "now" : (away > TimeSpan.Zero ? "+" : "−") + amount;
    }
}

using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>The three actions of each member, and what became of them.</summary>
public sealed class ActionsStore(StorageTables tables)
{
    private static readonly string[] KeysOnly = ["PartitionKey", "RowKey"];

    /// <summary>Saves the actions of a member in place of earlier ones, with the work that follows.</summary>
    /// <returns><see cref="AnswerSaving.Saved"/>: there is nothing that it could conflict with.</returns>
    public async Task<AnswerSaving> SaveAsync(
        Session session, ThreeActions actions, IReadOnlyList<DueWork> work, CancellationToken cancellationToken)
    {
        var row = ActionsRow.Of(session, actions);
        await tables.Sessions.TrySubmitAsync(
            [new(TableTransactionActionType.UpsertReplace, row), .. WorkRow.Upserts(session.Id, work)], cancellationToken);
        return AnswerSaving.Saved;
    }

    /// <summary>Saves what became of actions that were given before, with the work that follows.</summary>
    /// <returns><see cref="AnswerSaving.Changed"/> where they are gone, or were changed meanwhile: their words are not put back.</returns>
    public async Task<AnswerSaving> SaveReportAsync(
        Session session, ThreeActions actions, IReadOnlyList<DueWork> work, CancellationToken cancellationToken) =>
        await tables.Sessions.FindAsync(session.Id.Value, Keys.ActionsOf(actions.By.Id), cancellationToken) is { } row
        && ActionsRow.Read(row).Version == actions.Version
        && await tables.Sessions.TrySubmitAsync(
            [
                new(TableTransactionActionType.UpdateReplace, ActionsRow.Of(session, actions), row.ETag),
                .. WorkRow.Upserts(session.Id, work),
            ],
            cancellationToken)
            ? AnswerSaving.Saved
            : AnswerSaving.Changed;

    /// <returns>Null where this person has given no actions.</returns>
    public async Task<ThreeActions?> FindAsync(SessionId id, PersonId person, CancellationToken cancellationToken)
    {
        var row = await tables.Sessions.FindAsync(id.Value, Keys.ActionsOf(person), cancellationToken);
        return row is null ? null : ActionsRow.Read(row);
    }

    /// <summary>Streams the rows: at most a page of a thousand is in memory.</summary>
    public IAsyncEnumerable<ThreeActions> AllAsync(SessionId id, CancellationToken cancellationToken)
    {
        var filter = RowFilter.Prefix(id.Value, Keys.Actions);
        return tables.Sessions.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Select(ActionsRow.Read);
    }

    /// <summary>Counts the members who gave actions. Only keys are read.</summary>
    public ValueTask<int> CountAsync(SessionId id, CancellationToken cancellationToken)
    {
        var filter = RowFilter.Prefix(id.Value, Keys.Actions);
        return tables.Sessions
            .QueryAsync<TableEntity>(filter, select: KeysOnly, cancellationToken: cancellationToken)
            .CountAsync(cancellationToken);
    }
}

/// <summary>The row of one member's actions. Rows of older versions have neither themes nor outcomes.</summary>
internal static class ActionsRow
{
    public static TableEntity Of(Session session, ThreeActions actions)
    {
        var row = RowSchema.NewRow(
            session.Id.Value,
            Keys.ActionsOf(actions.By.Id),
            ("Name", session.IsAnonymous ? null : actions.By.Name),
            ("Share", actions.Share),
            ("At", actions.At),
            ("ReportedAt", actions.FollowUp?.At),
            ("AgainAt", actions.FollowUp?.AgainAt));
        for (var index = 0; index < actions.Items.Count; index++)
        {
            row[$"Action{index + 1}"] = actions.Items[index];
            if (actions.ThemeOf(index) is { } theme)
                row[$"Theme{index + 1}"] = theme;
            if (actions.OutcomeOf(index) is { } outcome)
                row[$"Outcome{index + 1}"] = OutcomeNames.Instance.Of(outcome);
        }

        return row;
    }

    public static ThreeActions Read(TableEntity row)
    {
        string[] items = [.. Enumerable.Range(1, ThreeActions.Most).Select(number => row.GetString($"Action{number}")).OfType<string>()];
        return new ThreeActions(
            new Person(Keys.PersonOf(row.RowKey), row.GetString("Name") ?? ""),
            items,
            row.GetBoolean("Share") ?? false,
            row.GetDateTimeOffset("At") ?? default)
        {
            Themes = [.. items.Select((_, index) => row.GetInt32($"Theme{index + 1}"))],
            FollowUp = row.GetDateTimeOffset("ReportedAt") is { } at
                ? new FollowUp([.. items.Select((_, index) => OutcomeIn(row, index + 1))], at, row.GetDateTimeOffset("AgainAt"))
                : null,
        };
    }

    private static ActionOutcome? OutcomeIn(TableEntity row, int number) =>
        row.GetString($"Outcome{number}") is { } name && OutcomeNames.Instance.TryRead(name, out var outcome) ? outcome : null;
}

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// The playbook of each session as it was when the session began. Files change; what a team was asked does not. From its start on, which
/// may choose another language, the row of a session never changes, so it is read once by each process.
/// </summary>
public sealed class PlaybookStore(StorageTables tables)
{
    /// <summary>An entry takes some hundred bytes, so all sessions that a process meets in its life may stay.</summary>
    private readonly ConcurrentDictionary<SessionId, (Playbook Playbook, bool IsFinal)> _bySession = new();

    /// <summary>Hundreds of sessions follow a few versions of a few playbooks.</summary>
    private readonly ConcurrentDictionary<string, Playbook> _byText = new();

    /// <param name="id">Of a session that <see cref="SessionStore.LoadAsync"/> has loaded.</param>
    /// <returns>Null where nothing was kept, because an older version began the session; or where it can't be read.</returns>
    public Playbook? Of(SessionId id) => _bySession.GetValueOrDefault(id).Playbook;

    /// <summary>Keeps a playbook for a session that has none yet.</summary>
    public async Task KeepAsync(SessionId id, Playbook playbook, CancellationToken cancellationToken)
    {
        await tables.Sessions.TryAddAsync(PlaybookRow.Create(id, playbook), cancellationToken);
        await ReadAsync(id, isFinal: false, cancellationToken);
    }

    /// <param name="isFinal">False while the session is set up: what is read now may be replaced.</param>
    internal async Task ReadAsync(SessionId id, bool isFinal, CancellationToken cancellationToken)
    {
        if (_bySession.GetValueOrDefault(id).IsFinal || await tables.Sessions.FindAsync(id.Value, Keys.Playbook, cancellationToken) is not { } row)
            return;
        var text = PlaybookRow.Text(row);
        if (_byText.TryGetValue(text, out var playbook) || PlaybookRow.TryParse(text, out playbook))
            _bySession[id] = (_byText.GetOrAdd(text, playbook), isFinal);
    }
}

/// <summary>The row of a kept playbook: its JSON, in as many columns as it takes.</summary>
internal static class PlaybookRow
{
    /// <summary>A column holds 32,768 characters.</summary>
    private const int InColumn = 30_000;

    private const string TextColumn = "Text";

    public static TableEntity Create(SessionId id, Playbook playbook)
    {
        var row = RowSchema.NewRow(id.Value, Keys.Playbook);
        var text = JsonSerializer.Serialize(playbook, PlaybookJson.Default.Playbook);
        foreach (var (index, part) in text.Chunk(InColumn).Index())
            row[Column(index)] = new string(part);
        return row;
    }

    public static TableTransactionAction Replacement(SessionId id, Playbook playbook) =>
        new(TableTransactionActionType.UpsertReplace, Create(id, playbook));

    public static string Text(TableEntity row) =>
        string.Concat(Enumerable.Range(0, row.Count).Select(index => row.GetString(Column(index))).TakeWhile(part => part is not null));

    /// <returns>False for what a newer version kept in another shape, and for a row that is damaged.</returns>
    public static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Playbook? playbook)
    {
        try
        {
            playbook = JsonSerializer.Deserialize(text, PlaybookJson.Default.Playbook);
        }
        catch (JsonException)
        {
            playbook = null;
        }

        return playbook is not null;
    }

    private static string Column(int index) => string.Create(CultureInfo.InvariantCulture, $"{TextColumn}{index:D3}");
}

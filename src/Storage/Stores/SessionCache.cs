using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// Caches parsed sessions by the ETag of their row. The row is still read every time, so changes by other instances are seen. When forty
/// people answer in one round, the state is parsed once.
/// </summary>
internal sealed class SessionCache
{
    /// <summary>A parsed session takes some kilobytes.</summary>
    private const int MaxSessions = 500;

    private readonly ConcurrentDictionary<string, (ETag ETag, Session Session)> _sessions = new();

    public Session Read(TableEntity row)
    {
        if (_sessions.TryGetValue(row.PartitionKey, out var cached) && cached.ETag == row.ETag)
            return cached.Session;
        var session = SessionRow.Read(row);
        // Clearing everything once in a while is cheaper than keeping track of which session was used last.
        if (_sessions.Count >= MaxSessions)
            _sessions.Clear();
        _sessions[row.PartitionKey] = (row.ETag, session);
        return session;
    }
}

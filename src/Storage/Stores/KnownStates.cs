using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Praatplaat.Sessions;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// States as they were read before, by the ETag of their row. The row is read each time, so what somebody else saved is seen; but
/// forty answers in a round find one state, and it is taken apart once.
/// </summary>
internal sealed class KnownStates
{
    /// <summary>Some kilobytes each.</summary>
    private const int Most = 500;

    private readonly ConcurrentDictionary<string, (ETag ETag, Session Session)> _known = new();

    public Session Read(TableEntity row)
    {
        if (_known.TryGetValue(row.PartitionKey, out var known) && known.ETag == row.ETag)
            return known.Session;
        var session = SessionRow.Read(row);
        // Rarely, and then all at once: to know which was used last would cost more at each press.
        if (_known.Count >= Most)
            _known.Clear();
        _known[row.PartitionKey] = (row.ETag, session);
        return session;
    }
}

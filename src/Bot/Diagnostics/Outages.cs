using Azure;
using Azure.Identity;
using Praatplaat.Bot.Storage;
using Praatplaat.Teams.Connector;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Diagnostics;

/// <summary>
/// Sums up what fails while storage or Teams is away, a line a minute for each: everything that is under way fails then, over and over, and
/// a line with its stack for each of them would fill the log, and hide what else it says.
/// </summary>
internal sealed partial class Outages(TimeProvider time, ILoggerFactory logs) : IDisposable
{
    private const string AtTeams = "Look at Teams' service health, and at what this host may reach; what was to be said is tried again.";

    private readonly MinuteSums<string> _sums = new(time, (who, count, why) => Failed(logs.CreateLogger<Outages>(), who, count, why));

    public static bool Is(Exception fault) => WhoIsAway(fault) is not null;

    /// <returns>False for a fault of another kind, which each deserves its line.</returns>
    public bool Take(Exception fault)
    {
        if (WhoIsAway(fault) is not var (who, why))
            return false;
        _sums.Add(who, why);
        return true;
    }

    public void Dispose() => _sums.Dispose();

    private static (string Who, string Why)? WhoIsAway(Exception? fault) => fault switch
    {
        null => null,
        _ when StorageOutage.Is(fault) || IsRefused(fault) => ("Storage", StorageFaults.Sentence(fault) ?? fault.Message),
        TimeoutException
            or ConnectorException { Failure: ConnectorFailure.Unavailable or ConnectorFailure.Throttled or ConnectorFailure.Unknown } =>
            ("Teams", $"{fault.Message}. {AtTeams}"),
        _ => WhoIsAway(fault.InnerException),
    };

    /// <summary>The identity lost its role, or the firewall its rule. That the bot gets no token for Teams is told by itself.</summary>
    private static bool IsRefused(Exception fault) => fault switch
    {
        RequestFailedException { Status: 401 or 403 } => true,
        AuthenticationFailedException => StorageFaults.Sentence(fault) is not null,
        _ => false,
    };

    [LoggerMessage(LogLevel.Error, "{Who} failed {Count} times within a minute. {Why}")]
    private static partial void Failed(ILogger log, string who, int count, string why);
}

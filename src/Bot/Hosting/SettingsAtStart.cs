using Microsoft.Extensions.Options;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Hosting;

/// <summary>
/// What is no fault, and most likely a mistake: names that are no settings, and a bot for people in the environment for developers.
/// </summary>
internal sealed class SettingsDoubts(
    IConfiguration configuration, IEnumerable<SettingsSection> sections, IOptions<TeamsOptions> teams, IHostEnvironment environment)
{
    private const string InDevelopment =
        "This bot has a Teams:AppId, so it is for people, and runs in the environment Development, which lets in requests without https "
        + "and shows faults to whoever asks. Set ASPNETCORE_ENVIRONMENT to Production.";

    /// <returns>A sentence each.</returns>
    public IEnumerable<string> Sentences() =>
    [
        .. !teams.Value.IsAnonymous && environment.IsDevelopment() ? [InDevelopment] : Array.Empty<string>(),
        .. UnknownSettings.In(configuration, sections),
    ];
}

/// <summary>Begins the log with a warning for each doubt.</summary>
internal sealed partial class SettingsAtStart(SettingsDoubts doubts, ILogger<SettingsAtStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var sentence in doubts.Sentences())
            Doubted(log, sentence);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "{Doubt}")]
    private static partial void Doubted(ILogger log, string doubt);
}

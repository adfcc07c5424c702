using System.Reflection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Hosting;

internal static class HostingServices
{
    public static IServiceCollection AddHosting(this IServiceCollection services) => services
        .Configure<HostOptions>(host =>
        {
            // Requests that are being answered and messages that are being sent are finished side by side.
            host.ShutdownTimeout = TimeSpan.FromSeconds(10);
            host.ServicesStopConcurrently = true;
        })
        .Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false)
        .AddSingleton(new SettingsSection("Teams", typeof(TeamsOptions)))
        .AddSingleton<SettingsDoubts>()
        .AddHostedService<VersionAtStart>()
        .AddHostedService<SettingsAtStart>();
}

/// <summary>
/// The version of the whole product, from <c>Directory.Build.props</c>, and behind a plus the commit that it was built from.
/// </summary>
internal static class BotVersion
{
    public static string Text { get; } = typeof(BotVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}

/// <summary>Begins the log with the build that it is of: administrators who ask for help send it along.</summary>
internal sealed class VersionAtStart(ILogger<VersionAtStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        log.Starting(BotVersion.Text, Environment.Version);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static partial class HostingLog
{
    [LoggerMessage(LogLevel.Information, "Praatplaat {Version} starts on .NET {Runtime}")]
    public static partial void Starting(this ILogger log, string version, Version runtime);
}

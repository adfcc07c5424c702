using System.Reflection;

namespace Praatplaat.Bot.Hosting;

/// <summary>The version of the whole product, from <c>Directory.Build.props</c>, and behind a plus the commit that it was built from.</summary>
internal static class BotVersion
{
    public static string Text { get; } = typeof(BotVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}

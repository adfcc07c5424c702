namespace Praatplaat.Package;

/// <summary>The version of the whole product, from <c>Directory.Build.props</c>. Teams takes an update only under a higher one.</summary>
internal static class AppVersion
{
    public static string Text { get; } = typeof(AppVersion).Assembly.GetName().Version!.ToString(3);
}

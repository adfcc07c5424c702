using System.Text.RegularExpressions;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>What runs beside the bot is of one version, which somebody chose.</summary>
internal static partial class PinnedImage
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        from container in infrastructure.ResourcesOf("Microsoft.Web/sites/sitecontainers", "Microsoft.Web/sites/slots/sitecontainers")
        where !Version().IsMatch(container.Word("properties.image") ?? "")
        select $"{container}: the image is of no fixed version.";

    [GeneratedRegex(@"^[a-z0-9.-]+\.[a-z]+/[a-z0-9./_-]+:\d+\.\d+\.\d+$")]
    private static partial Regex Version();
}

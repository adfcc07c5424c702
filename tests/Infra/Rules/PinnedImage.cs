using System.Text.RegularExpressions;
using Praatplaat.Infra.Tests.Bicep;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>What runs beside the bot is of one version, which somebody chose.</summary>
internal static partial class PinnedImage
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        from file in infrastructure.Files
        from parameter in file.Parameters
        where parameter.Name == "collectorImage" && parameter.Default is Expression.Literal image && !Version().IsMatch(image.Value)
        select $"{file.Line(parameter.At)}: the image of the collector is of no fixed version.";

    [GeneratedRegex(@"^[a-z0-9.-]+\.[a-z]+/[a-z0-9./_-]+:\d+\.\d+\.\d+$")]
    private static partial Regex Version();
}

using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests.Rules;

/// <summary>What the administrator wants on every resource is on every resource: all that is somewhere takes tags.</summary>
internal static class Tagged
{
    public static IEnumerable<string> Find(Infrastructure infrastructure) =>
        from resource in infrastructure.Resources
        where resource.Word("location") is not null && resource.Word($"tags.{Installation.Tag}") is null
        select $"{resource} is without the tags of the installation.";
}

using Praatplaat.Infra.Tests.Compiling;

namespace Praatplaat.Infra.Tests;

/// <summary>What the rules judge.</summary>
/// <param name="Main">The ARM template of the main file, with its modules in it.</param>
/// <param name="Resources">What Azure would create, for each installation that was asked for.</param>
internal sealed record Infrastructure(Sources Sources, Template Main, IReadOnlyList<Resource> Resources)
{
    public IEnumerable<Resource> ResourcesOf(params string[] types) => Resources.Where(resource => types.Contains(resource.Type));

    /// <summary>Of the installation that has everything optional.</summary>
    public IEnumerable<Resource> ResourcesOfLargest(params string[] types) =>
        ResourcesOf(types).Where(resource => resource.Installation == Installation.LargestTitle);
}

using System.Text.Json;

namespace Praatplaat.Package.Tests.Manifest;

internal sealed record MenuCommand(string Title, string Description);

/// <summary>The lists of commands that Teams offers while somebody types.</summary>
internal static class Menus
{
    public static IReadOnlyList<IReadOnlyList<MenuCommand>> Lists(JsonElement manifest) =>
        [.. manifest.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray().Select(list => list.GetProperty("commands")
            .EnumerateArray().Select(command => new MenuCommand(Text(command, "title"), Text(command, "description"))).ToList())];

    /// <summary>The same lists in another language, by the places that the manifest has.</summary>
    public static IReadOnlyList<IReadOnlyList<MenuCommand>> Lists(JsonElement language, JsonElement manifest) =>
        [.. Lists(manifest).Select((list, at) => list.Select((_, command) => new MenuCommand(
            Text(language, $"bots[0].commandLists[{at}].commands[{command}].title"),
            Text(language, $"bots[0].commandLists[{at}].commands[{command}].description"))).ToList())];

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString()!;
}

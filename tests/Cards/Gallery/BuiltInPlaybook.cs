using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Local.Processes;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Tests.Gallery;

internal static class BuiltInPlaybook
{
    private static readonly JsonSerializerOptions AsInTheFile = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly Playbook Handhavingskoers = JsonSerializer.Deserialize<Playbook>(
        File.ReadAllText(Path.Combine(Repository.Root, "playbooks", "handhavingskoers.json")), AsInTheFile)!;

    public static Playbook Read() => Handhavingskoers;
}

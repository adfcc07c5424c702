using System.Text.Json;
using Praatplaat.Sessions;

namespace Praatplaat.Local.Colleagues;

/// <summary>All that the fictional colleagues have to say, by their function.</summary>
/// <param name="Rounds">By the id of the round in the playbook.</param>
/// <param name="Others">For rounds that this script does not know, because another playbook is in use.</param>
internal sealed record Script(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, Line>> Rounds,
    IReadOnlyDictionary<string, IReadOnlyList<Line>> Others,
    IReadOnlyDictionary<string, Promise> Actions)
{
    private const string Resource = "Praatplaat.Local.Colleagues.answers.nl.json";

    public static Script Dutch { get; } = Read();

    public Line LineOf(string function, RoundState round) =>
        Rounds.TryGetValue(round.Key, out var lines) && lines.TryGetValue(function, out var line) && line.Fits(round.Fields)
            ? line
            : Others[function][round.Number % Others[function].Count];

    private static Script Read()
    {
        using var file = typeof(Script).Assembly.GetManifestResourceStream(Resource)!;
        return JsonSerializer.Deserialize(file, ScriptJson.Default.Script)!;
    }
}

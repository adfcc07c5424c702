using System.Text.Json;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Playbooks;

/// <summary>Reads one playbook. What is wrong with it is part of the result, not an exception.</summary>
internal static class PlaybookReader
{
    // A member that comes twice would silently win over the first.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    internal static PlaybookFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return Read(Path.GetFileName(path), stream);
    }

    internal static PlaybookFile Read(string name, Stream json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (PlaybookShape.Check(document.RootElement) is { Count: > 0 } faults)
                return new PlaybookFile(name, null, faults);
            var playbook = document.RootElement.Deserialize(PlaybookJson.Default.Playbook)!;
            return new PlaybookFile(name, playbook, PlaybookCheck.Check(playbook));
        }
        catch (JsonException syntax)
        {
            return new PlaybookFile(name, null, [SyntaxFault(syntax)]);
        }
    }

    /// <summary>Both numbers count from 0 in the exception, from 1 in every editor; the column counts bytes.</summary>
    private static PlaybookFault SyntaxFault(JsonException syntax)
    {
        var place = syntax.LineNumber is { } line ? $"line {line + 1}, column {syntax.BytePositionInLine + 1}" : "the file";
        var position = syntax.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return new PlaybookFault(place, position < 0 ? syntax.Message : syntax.Message[..position]);
    }
}

using System.Text.Json;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Playbooks;

/// <summary>Reads one playbook. What is wrong with it is part of the result, not an exception.</summary>
internal static class PlaybookReader
{
    // A member that comes twice would silently win over the first.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>What the reader of JSON itself says of it is for programmers.</summary>
    private const string Unreadable =
        "can't be read from here on: look on this line and the one before for a comma that is missing or too many, "
        + "a quotation mark within a text, or a text that goes on on the next line";

    internal static PlaybookFile Read(string path)
    {
        var (name, content) = (Path.GetFileName(path), File.ReadAllBytes(path));
        try
        {
            using var document = Parse(content);
            return Read(name, document.RootElement, IsShipped(name, content)) with { Lines = PlaybookLines.Of(content) };
        }
        catch (JsonException syntax)
        {
            return new PlaybookFile(name, null, [SyntaxFault(syntax)]);
        }
    }

    private static JsonDocument Parse(byte[] content)
    {
        try
        {
            return JsonDocument.Parse(new MemoryStream(content), Strict);
        }
        catch (InvalidOperationException)
        {
            // Looking for members that come twice, it reads their names.
            throw new JsonException(@"has a member whose name has half of a character: a \ud800 to \udfff that misses its other half");
        }
    }

    private static PlaybookFile Read(string name, JsonElement json, bool isShipped)
    {
        var places = PlaybookPlaces.Of(json);
        if (places.Unreadable is { Count: > 0 } unreadable)
            return new PlaybookFile(name, null, unreadable);
        var shape = isShipped ? [] : PlaybookSchema.Check(json, places);
        var playbook = Playbook(json, shape);
        // A sentence that the schema and the code both have is said once.
        var faults = shape.Select(fault => fault.Fault).Concat(playbook is null ? [] : PlaybookCheck.Check(playbook)).Distinct();
        return new PlaybookFile(name, playbook, [.. faults.OrderBy(fault => places.Order(fault.Place))]);
    }

    /// <summary>
    /// Whether the bot was built with this very file. The tests have held it against the schema, and to do so again would add a
    /// quarter of a second to every start: most of that is loading the library.
    /// </summary>
    private static bool IsShipped(string name, byte[] content)
    {
        using var built = typeof(PlaybookReader).Assembly.GetManifestResourceStream(name);
        if (built is null || built.Length != content.Length) return false;
        var copy = new byte[content.Length];
        built.ReadExactly(copy);
        return copy.AsSpan().SequenceEqual(content);
    }

    /// <summary>Null where its shape is not that of a playbook, so that only the schema can say what is wrong.</summary>
    private static Playbook? Playbook(JsonElement json, IReadOnlyList<ShapeFault> shape)
    {
        if (shape.Any(fault => fault.IsOfType))
            return null;
        try
        {
            return json.Deserialize(PlaybookJson.Default.Playbook);
        }
        catch (JsonException) when (shape.Count > 0)
        {
            return null;
        }
    }

    /// <summary>Both numbers count from 0 in the exception, from 1 in every editor; the column counts bytes.</summary>
    private static PlaybookFault SyntaxFault(JsonException syntax)
    {
        var place = syntax.LineNumber is { } line ? $"line {line + 1}, column {syntax.BytePositionInLine + 1}" : "the file";
        return new PlaybookFault(place, syntax.Message.Contains("LineNumber:", StringComparison.Ordinal) ? Unreadable : syntax.Message);
    }
}

/// <summary>One file of the folder, read and checked.</summary>
/// <param name="Name">File name without its folder.</param>
/// <param name="Playbook">Null when the file has no usable JSON; may be there with faults.</param>
internal sealed record PlaybookFile(string Name, Playbook? Playbook, IReadOnlyList<PlaybookFault> Faults)
{
    internal PlaybookLines Lines { get; init; } = PlaybookLines.None;

    internal FileFault At(PlaybookFault fault) => new(Name, fault, Lines.At(fault.Place));
}

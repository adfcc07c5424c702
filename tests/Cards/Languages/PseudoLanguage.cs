using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Tests.Languages;

/// <summary>A third language, in which every text is the Dutch one in brackets. It is what a translator would add: two files, and no code.</summary>
internal static class PseudoLanguage
{
    public const string Name = "xq";

    private const string Begin = "⟦";

    private const string End = "⟧";

    /// <summary>What people typed: it is in no language of the bot.</summary>
    private const char TypedBegin = '‹';

    private const char TypedEnd = '›';

    public static Team Team { get; } = new(
        Typed("title"),
        Typed("team"),
        [.. Enumerable.Range(0, 12).Select(index => Typed($"name {index}"))],
        (round, field, index) => Typed($"{round.Id} {field} {index}"),
        index => Typed($"action {index}"),
        () => new ReplyTexts(Typed("agreed"), Typed("declined"), Typed("explored")));

    /// <summary>The texts, by way of a satellite assembly as the build makes one of <c>Texts.xq.resx</c>.</summary>
    public static Texts Texts { get; } = Load();

    public static Playbook Playbook { get; } = Wrapped(Stage.BuiltInPlaybook);

    /// <summary>What is left of a text outside the brackets and outside what people typed.</summary>
    public static string Outside(string text)
    {
        var (left, depth) = ("", 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += string.CompareOrdinal(text, at, Begin, 0, Begin.Length) == 0 || text[at] == TypedBegin ? 1 : 0;
            if (depth == 0)
                left += text[at];
            depth -= string.CompareOrdinal(text, at, End, 0, End.Length) == 0 || text[at] == TypedEnd ? 1 : 0;
        }

        return left;
    }

    /// <summary>Line by line, as cards show some texts.</summary>
    private static string Wrapped(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? "" : $"{Begin}{line}{End}"));

    private static string Typed(string text) => $"{TypedBegin}{text}{TypedEnd}";

    public static Playbook Wrapped(Playbook playbook)
    {
        string[] same = ["id", "language", "sign", "kind", "url", "version"];
        var json = JsonSerializer.SerializeToNode(playbook, PlaybookJson.Default.Playbook)!;
        Wrap(json);
        json["language"] = Name;
        return json.Deserialize(PlaybookJson.Default.Playbook)!;

        JsonNode? Wrap(JsonNode? node)
        {
            switch (node)
            {
                case JsonObject members:
                    foreach (var (name, value) in members.Where(member => !same.Contains(member.Key)).ToList())
                        if (Wrap(value) is { } other && other != value)
                            members[name] = other;
                    return node;
                case JsonArray items:
                    for (var at = 0; at < items.Count; at++)
                        if (Wrap(items[at]) is { } other && other != items[at])
                            items[at] = other;
                    return node;
                case JsonValue value when value.TryGetValue<string>(out var text):
                    return JsonValue.Create(Wrapped(text));
                default:
                    return node;
            }
        }
    }

    private static Texts Load()
    {
        using var resources = new MemoryStream();
        using (var writer = new ResourceWriter(resources))
        {
            foreach (var (key, text) in ResourceFile.Dutch)
                writer.AddResource(key, key == "Frame.Clock" ? text : Wrapped(text));
            writer.Generate();
            var satellite = Satellite(typeof(Texts).Assembly.GetName(), resources.ToArray());
            AssemblyLoadContext.Default.Resolving += (context, name) =>
                name.CultureName == Name && name.Name == $"{typeof(Texts).Assembly.GetName().Name}.resources"
                    ? context.LoadFromStream(new MemoryStream(satellite))
                    : null;
        }

        return Texts.For(Name);
    }

    /// <summary>An assembly of the main one's name, version and this language, which holds nothing but its resources.</summary>
    private static byte[] Satellite(AssemblyName main, byte[] resources)
    {
        var metadata = new MetadataBuilder();
        var name = metadata.GetOrAddString($"{main.Name}.resources");
        metadata.AddModule(0, metadata.GetOrAddString($"{main.Name}.resources.dll"), metadata.GetOrAddGuid(new Guid(1, 2, 3, new byte[8])), default, default);
        metadata.AddAssembly(name, main.Version!, metadata.GetOrAddString(Name), default, default, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        metadata.AddManifestResource(ManifestResourceAttributes.Public, metadata.GetOrAddString($"{typeof(Texts).FullName}.{Name}.resources"), default, 0);
        var content = new BlobBuilder();
        content.WriteInt32(resources.Length);
        content.WriteBytes(resources);
        var file = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder(), managedResources: content).Serialize(file);
        return file.ToArray();
    }
}

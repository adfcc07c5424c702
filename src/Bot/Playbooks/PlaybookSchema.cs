using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Pointer;
using Json.Schema;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Playbooks;

/// <summary>
/// The shape of a playbook as <c>playbook.schema.json</c> gives it. JsonSchema.Net finds what does not fit; the sentences are
/// made here, since its own are about schemas, not about playbooks.
/// </summary>
/// <remarks>
/// JsonSchema.Net 8.0.5 names the wrong place in the schema for what stands in <c>items</c> or <c>then</c> itself, and the wrong
/// item after <c>prefixItems</c>. So <c>items</c> and <c>then</c> hold a <c>$ref</c> and nothing else, and <c>prefixItems</c> is not
/// used. It also keeps quiet about which <c>not</c> was broken.
/// </remarks>
internal static class PlaybookSchema
{
    /// <summary>Stands in a folder of playbooks for editors alone: the check has a copy of its own in the program.</summary>
    internal const string FileName = "playbook.schema.json";

    private static readonly Lazy<(JsonElement Source, JsonSchema Schema)> Own = new(Read);

    private static readonly EvaluationOptions AllNodes = new() { OutputFormat = OutputFormat.Hierarchical };

    internal static IReadOnlyList<ShapeFault> Check(JsonElement playbook, PlaybookPlaces places)
    {
        var (source, schema) = Own.Value;
        var (faults, rules) = (new List<ShapeFault>(), new Dictionary<string, JsonElement>(StringComparer.Ordinal));
        var result = schema.Evaluate(playbook, AllNodes);
        Visit(result);
        if (!result.IsValid && faults.Count == 0)
            throw new UnreachableException($"{FileName} refuses a playbook, and nothing here says why.");
        return faults;

        void Visit(EvaluationResults node)
        {
            // What does not meet a condition, or is not what is forbidden, is no fault by itself.
            if (node.EvaluationPath.ToString().Split('/')[^1] is "if" or "not")
                return;
            var (place, value) = places.At(node.InstanceLocation.ToString());
            faults.AddRange(Faults(place, value, node, Rule(node.SchemaLocation.Fragment)));
            foreach (var detail in node.Details ?? [])
                Visit(detail);
        }

        JsonElement Rule(string fragment)
        {
            if (!rules.TryGetValue(fragment, out var rule))
                rules[fragment] = rule = JsonPointer.Parse(Uri.UnescapeDataString(fragment.TrimStart('#'))).Evaluate(source) ?? default;
            return rule;
        }
    }

    private static IEnumerable<ShapeFault> Faults(string place, JsonElement value, EvaluationResults node, JsonElement rule)
    {
        var keywords = node.Errors?.Keys.ToHashSet() ?? [];
        if (!node.IsValid && HasForbidden(value, rule)) keywords.Add("not");
        if (IsTooLong(value, rule)) keywords.Add("maxLength");
        if (IsNoInt32(value, rule)) keywords.Add("type");
        // Of another type, a value breaks further rules of which nobody needs to hear.
        if (keywords.Contains("type")) keywords = ["type"];
        return keywords.SelectMany(keyword => keyword == "required"
            ? Missing(value, rule).Select(name => new ShapeFault(keyword, new(PlaybookPlaces.Join(place, name), "is missing")))
            : [new ShapeFault(keyword, new(place, Sentence(keyword, value, rule)))]);
    }

    private static string Sentence(string keyword, JsonElement value, JsonElement rule) => keyword switch
    {
        "" => "is not known here",
        "type" => $"must be {Kind(rule.GetProperty(keyword))}",
        "enum" => $"must be {Choice([.. rule.GetProperty(keyword).EnumerateArray().Select(choice => choice.ToString())])}",
        "const" => rule.GetProperty("errorMessage").GetString()!,
        "minimum" => $"must be {rule.GetProperty(keyword)} or higher",
        "maxLength" => $"is {value.GetString()!.Length} characters long, at most {rule.GetProperty(keyword)} fit",
        "minItems" => $"has {value.GetArrayLength()} items, must have at least {rule.GetProperty(keyword)}",
        "maxItems" => $"has {value.GetArrayLength()} items, at most {rule.GetProperty(keyword)} fit",
        "pattern" => rule.GetProperty("patternErrorMessage").GetString()!,
        "not" => $"has '{Forbidden(value, rule.GetProperty(keyword)).Value.Trim()}', which a card reads as markup",
        _ => throw new UnreachableException($"{FileName} has a keyword that has no sentence here: {keyword}."),
    };

    private static IEnumerable<string> Missing(JsonElement value, JsonElement rule) =>
        rule.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _));

    /// <summary>Where null is allowed too, the other type is named alone: it is what somebody meant who wrote something else.</summary>
    private static string Kind(JsonElement type) => (type.ValueKind == JsonValueKind.Array ? type[0] : type).GetString() switch
    {
        "string" => "a text",
        "integer" => "a whole number",
        "array" => "a list",
        "object" => "an object",
        var other => throw new UnreachableException($"{FileName} has a type that has no name here: {other}."),
    };

    private static string Choice(string[] choices) =>
        choices.Length == 2 ? $"{choices[0]} or {choices[1]}" : $"one of {string.Join(", ", choices)}";

    private static bool HasForbidden(JsonElement value, JsonElement rule) =>
        value.ValueKind == JsonValueKind.String && Has(rule, "not", out var forbidden) && Forbidden(value, forbidden).Success;

    private static Match Forbidden(JsonElement value, JsonElement forbidden) =>
        Regex.Match(value.GetString()!, forbidden.GetProperty("pattern").GetString()!, RegexOptions.ECMAScript);

    /// <summary>
    /// A schema counts code points, .NET and Teams count UTF-16: an emoji is one or two. The stricter count holds, as a text that
    /// is at its limit must fit wherever it is cut or counted.
    /// </summary>
    private static bool IsTooLong(JsonElement value, JsonElement rule) =>
        value.ValueKind == JsonValueKind.String && Has(rule, "maxLength", out var most) && value.GetString()!.Length > most.GetInt32();

    /// <summary>To a schema <c>1.0</c> is a whole number, and so is one of twenty digits.</summary>
    private static bool IsNoInt32(JsonElement value, JsonElement rule) =>
        value.ValueKind == JsonValueKind.Number && Has(rule, "type", out var type) && type.ValueKind == JsonValueKind.String
        && type.ValueEquals("integer") && !value.TryGetInt32(out _);

    private static bool Has(JsonElement rule, string keyword, out JsonElement value)
    {
        value = default;
        return rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty(keyword, out value);
    }

    private static (JsonElement Source, JsonSchema Schema) Read()
    {
        using var file = typeof(PlaybookSchema).Assembly.GetManifestResourceStream(FileName)!;
        using var document = JsonDocument.Parse(file);
        var source = document.RootElement.Clone();
        return (source, JsonSchema.Build(source, new BuildOptions { SchemaRegistry = new() }));
    }
}

/// <summary>A fault that the schema finds.</summary>
/// <param name="Keyword">The keyword of the schema that does not hold; empty for a member that is not known.</param>
internal sealed record ShapeFault(string Keyword, PlaybookFault Fault)
{
    /// <summary>Whether code that expects a playbook can't read the file: it may find a null where a text should be.</summary>
    internal bool IsOfType => Keyword is "type" or "required";
}

/// <summary>Every value of a playbook, by its JSON pointer, with its place as an author reads it: <c>rounds[2].question</c>.</summary>
internal sealed class PlaybookPlaces
{
    internal const string Whole = "the file";

    private readonly Dictionary<string, (string Place, JsonElement Value)> _byPointer = new(StringComparer.Ordinal);

    private readonly List<PlaybookFault> _unreadable = [];

    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);

    internal static PlaybookPlaces Of(JsonElement playbook)
    {
        var places = new PlaybookPlaces();
        places.Add("", Whole, playbook);
        return places;
    }

    /// <summary>Where the file has what no text can hold, so that nothing can be done with it.</summary>
    internal IReadOnlyList<PlaybookFault> Unreadable => _unreadable;

    internal static string Join(string place, string name) => place == Whole ? name : $"{place}.{name}";

    internal (string Place, JsonElement Value) At(string pointer) => _byPointer[pointer];

    /// <summary>Sorts faults as the file goes. What is missing counts as the beginning of what it is missing from.</summary>
    internal int Order(string place)
    {
        while (!_order.ContainsKey(place) && place.LastIndexOfAny(['.', '[']) is > 0 and var end)
            place = place[..end];
        return _order.GetValueOrDefault(place);
    }

    private void Add(string pointer, string place, JsonElement value)
    {
        _byPointer.Add(pointer, (place, value));
        _order.TryAdd(place, _order.Count);
        if (value.ValueKind == JsonValueKind.String && !IsReadable(value))
            _unreadable.Add(new PlaybookFault(place, "has half of a character: a \\ud800 to \\udfff that misses its other half"));
        else if (value.ValueKind == JsonValueKind.Object)
            foreach (var member in value.EnumerateObject())
                Add($"{pointer}/{Escaped(member.Name)}", Join(place, member.Name), member.Value);
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var (index, item) in value.EnumerateArray().Index())
                Add($"{pointer}/{index}", $"{place}[{index}]", item);
    }

    /// <summary>JSON can write half of an emoji, <c>\ud83d</c> alone, which reading refuses.</summary>
    private static bool IsReadable(JsonElement text)
    {
        try
        {
            return text.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Escaped(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

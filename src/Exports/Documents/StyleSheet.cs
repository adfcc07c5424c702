using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Praatplaat.Exports.Documents;

/// <summary>
/// The styles of a document: those that it has, found by their name, since their id differs from language to language („Kop1”), and ours
/// where it lacks one.
/// </summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, string> ids = new(StringComparer.OrdinalIgnoreCase);

    private StyleSheet()
    {
    }

    /// <param name="name">As Word has it in every language: <c>heading 1</c>.</param>
    public string this[string name] => ids[name];

    public string Of(Look look) => this[look switch
    {
        Look.Title => "Title",
        Look.Subtitle => "Subtitle",
        Look.Fact => "Praatplaat Fact",
        Look.Notice => "Praatplaat Notice",
        Look.Question => "Praatplaat Question",
        Look.Bullet => "List Bullet",
        Look.Quote => "Quote",
        Look.Who => "Praatplaat Who",
        Look.Answer => "Praatplaat Answer",
        Look.Note => "Praatplaat Note",
        Look.ContentsHeading => "TOC Heading",
        _ => "Normal",
    }];

    /// <summary>Puts into the document what it lacks, and its language.</summary>
    public static StyleSheet Complete(MainDocumentPart document, string language)
    {
        var part = document.StyleDefinitionsPart ?? document.AddNewPart<StyleDefinitionsPart>();
        var ours = new Styles(Resource.Read("styles.xml"));
        var styles = part.Styles ??= new Styles();
        if (styles.DocDefaults is null)
            styles.PrependChild((DocDefaults)ours.DocDefaults!.CloneNode(true));
        Speak(styles.DocDefaults!, language);
        var sheet = new StyleSheet();
        foreach (var style in styles.Elements<Style>())
            if (style is { StyleName.Val.Value: { } name, StyleId.Value: { } id })
                sheet.ids.TryAdd(name, id);
        sheet.Add(styles, [.. ours.Elements<Style>()], () => Bullets(document));
        styles.Save(part);
        return sheet;
    }

    private void Add(Styles styles, IReadOnlyList<Style> ours, Func<int> bullets)
    {
        var names = ours.ToDictionary(style => style.StyleId!.Value!, style => style.StyleName!.Val!.Value!);
        var taken = styles.Elements<Style>().Select(style => style.StyleId?.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var defaults = styles.Elements<Style>().Where(style => style.Default?.Value == true).Select(style => style.Type?.Value).ToHashSet();
        var missing = ours.Where(style => !ids.ContainsKey(names[style.StyleId!.Value!]))
            .Select(style => (Style)style.CloneNode(true)).ToList();
        foreach (var style in missing)
        {
            var id = style.StyleId!.Value!;
            ids[names[id]] = taken.Contains(id) ? $"{id}Praatplaat" : id;
        }

        foreach (var style in missing)
        {
            style.StyleId = ids[names[style.StyleId!.Value!]];
            if (style.Default?.Value == true && defaults.Contains(style.Type?.Value))
                style.Default = null;
            if (style.BasedOn is { Val.Value: { } basis } based)
                based.Val = ids[names[basis]];
            if (style.NextParagraphStyle is { Val.Value: { } next } following)
                following.Val = ids[names[next]];
            if (style.Descendants<NumberingId>().FirstOrDefault() is { } list)
                list.Val = bullets();
            styles.AppendChild(style);
        }
    }

    private static void Speak(DocDefaults defaults, string language)
    {
        defaults.RunPropertiesDefault ??= new RunPropertiesDefault();
        var run = defaults.RunPropertiesDefault.RunPropertiesBaseStyle ??= new RunPropertiesBaseStyle();
        run.Languages ??= new Languages();
        run.Languages.Val = language;
    }

    /// <returns>The number of a list with bullets of ours, beside those that the document has.</returns>
    private static int Bullets(MainDocumentPart document)
    {
        var part = document.NumberingDefinitionsPart ?? document.AddNewPart<NumberingDefinitionsPart>();
        var numbering = part.Numbering ??= new Numbering();
        var ours = new Numbering(Resource.Read("numbering.xml"));
        var (shape, list) = (ours.GetFirstChild<AbstractNum>()!, ours.GetFirstChild<NumberingInstance>()!);
        var shapeId = numbering.Elements<AbstractNum>().Select(other => other.AbstractNumberId?.Value ?? 0).DefaultIfEmpty().Max() + 1;
        var listId = numbering.Elements<NumberingInstance>().Select(other => other.NumberID?.Value ?? 0).DefaultIfEmpty().Max() + 1;
        shape.AbstractNumberId = shapeId;
        list.NumberID = listId;
        list.AbstractNumId!.Val = shapeId;
        Insert(numbering, (AbstractNum)shape.CloneNode(true));
        Insert(numbering, (NumberingInstance)list.CloneNode(true));
        numbering.Save(part);
        return listId;
    }

    /// <summary>All shapes stand before all lists.</summary>
    private static void Insert<T>(Numbering numbering, T element)
        where T : OpenXmlElement
    {
        if (numbering.Elements<T>().LastOrDefault() is { } last)
            last.InsertAfterSelf(element);
        else if (element is AbstractNum && numbering.GetFirstChild<NumberingInstance>() is { } first)
            first.InsertBeforeSelf(element);
        else
            numbering.AppendChild(element);
    }
}

using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>
/// What is filled in on a card, with its buttons below. A client keeps the place in which its reader pressed, so what is wrong stands right
/// above the buttons, and by each field.
/// </summary>
internal static class Form
{
    /// <param name="fault">Null where nothing is wrong.</param>
    /// <param name="elements">The inputs, and what is said about them.</param>
    /// <param name="buttons">The buttons that send it, and what follows them.</param>
    public static IEnumerable<CardElement> Create(
        Texts texts, FormFault? fault, IEnumerable<CardElement> elements, params IReadOnlyList<CardElement> buttons)
    {
        CardElement[] body = [.. elements];
        return fault is null ? [.. body, .. buttons] : [.. ByField(fault, body), Above(texts, fault, body), .. buttons];
    }

    /// <summary>A single fault is told where it is next to the buttons anyhow: once is enough.</summary>
    private static IEnumerable<CardElement> ByField(FormFault fault, IReadOnlyList<CardElement> body) =>
        fault.Fields is [var only] && body is [.., var last] && last.Id == only.Input ? body : body.SelectMany(element => ByField(fault, element));

    private static IEnumerable<CardElement> ByField(FormFault fault, CardElement element)
    {
        if (element is Container box)
            return [box with { Items = [.. box.Items.SelectMany(item => ByField(fault, item))] }];
        return fault.Fields.FirstOrDefault(field => field.Input == element.Id) is { } wrong ? [Error(wrong.Sentence), element] : [element];
    }

    private static Container Above(Texts texts, FormFault fault, IReadOnlyList<CardElement> body) => Error(fault.Outcome, fault.Fields switch
    {
        [] => null,
        [var only] => only.Sentence,
        var fields => string.Join(' ', Named(texts, fields, body)),
    });

    /// <summary>The names of the fields: those that are empty, and those that are not.</summary>
    private static IEnumerable<string> Named(Texts texts, IReadOnlyList<FieldFault> fields, IReadOnlyList<CardElement> body)
    {
        var labels = Labels(body).Where(input => fields.Any(field => field.Input == input.Id)).ToLookup(
            input => fields.First(field => field.Input == input.Id).IsEmpty, input => $"“{input.Label}”");
        if (labels.Contains(true))
            yield return texts.Format("Fault.FillIn", string.Join(", ", labels[true]));
        if (labels.Contains(false))
            yield return texts.Format("Fault.Adjust", string.Join(", ", labels[false]));
    }

    private static Container Error(string message, string? more = null) =>
        new(
        [
            new RichTextBlock([Typed.Run(message) with { Weight = TextWeight.Bolder }]),
            .. more is null ? Array.Empty<CardElement>() : [Typed.Text(more)],
        ])
        {
            Style = ContainerStyle.Attention,
        };

    private static IEnumerable<(string? Id, string Label)> Labels(IEnumerable<CardElement> elements) => elements.SelectMany(element => element switch
    {
        Container box => Labels(box.Items),
        InputText text => [(text.Id, text.Label)],
        InputChoiceSet choice => [(choice.Id, choice.Label)],
        InputToggle toggle => [(toggle.Id, toggle.Label)],
        InputDate date => [(date.Id, date.Label)],
        _ => Array.Empty<(string?, string)>(),
    });
}

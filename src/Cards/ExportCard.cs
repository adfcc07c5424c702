using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>The outcome as a file, for the manager and the facilitator, in the 1:1 chat.</summary>
public static class ExportCard
{
    private const string Sign = "📄";

    /// <summary>Asks which file.</summary>
    public static AdaptiveCard Choose(View view)
    {
        var texts = view.Texts;
        return new CardHeader(Sign, view.Overline(), texts["Export.Title"], State(view)).CardWith(
            texts.Language,
            [
                OwnText.Plain(texts["Export.Explained"]),
                .. view.Session.IsOver ? Array.Empty<CardElement>() : [OwnText.Note(texts["Export.Provisional"])],
                .. Formats(view, isFirst: true),
            ],
            texts["Export.Explained"]);
    }

    /// <summary>The file can be fetched.</summary>
    /// <param name="fileName">Holds typed text.</param>
    public static AdaptiveCard Ready(View view, string fileName, Uri link)
    {
        var texts = view.Texts;
        return new CardHeader(Sign, view.Overline(), texts["Export.Title"], State(view)).CardWith(
            texts.Language,
            [
                OwnText.Strong(texts["Export.Ready"]),
                Typed.Text(fileName),
                OwnText.Note(texts["Export.Once"]),
                new ActionSet([new OpenUrlAction(texts["Export.Download"], link.AbsoluteUri) { Style = ActionStyle.Positive }]),
                .. Formats(view, isFirst: false),
            ],
            texts["Export.Ready"]);
    }

    /// <summary>A question in the same chat asks where the file may go.</summary>
    /// <param name="fileName">Holds typed text.</param>
    public static AdaptiveCard Asked(View view, string fileName)
    {
        var texts = view.Texts;
        return new CardHeader(Sign, view.Overline(), texts["Export.Title"], State(view)).CardWith(
            texts.Language, [OwnText.Plain(texts["Export.Asked"]), Typed.Text(fileName), .. Formats(view, isFirst: false)], texts["Export.Asked"]);
    }

    /// <summary>What became of a file, and the way to another one.</summary>
    /// <param name="key">Of the sentence.</param>
    public static AdaptiveCard Ended(View view, string key) => new CardHeader(Sign, view.Overline(), view.Texts["Export.Title"], State(view)).CardWith(
        view.Texts.Language, [OwnText.Plain(view.Texts[key]), .. Formats(view, isFirst: false)], view.Texts[key]);

    /// <param name="format">As the contract names it.</param>
    public static string LabelOf(Texts texts, string format) => texts[format switch
    {
        "word" => "Export.WordLabel",
        "answers" => "Export.AnswersLabel",
        _ => "Export.ActionsLabel",
    }];

    private static string? State(View view) => view.Session.IsOver ? null : view.Texts["Export.State"];

    private static IEnumerable<CardElement> Formats(View view, bool isFirst)
    {
        var word = Format(view, "Export.Word", "word");
        yield return new ActionSet([isFirst ? word.Primary() : word, Format(view, "Export.Answers", "answers"), Format(view, "Export.Actions", "actions")]);
        yield return new ActionSet([Button.WithoutInputs(view.Texts["Control.SummaryButton"], Verbs.SummaryShow, view.Session)]);
    }

    private static ExecuteAction Format(View view, string key, string format) =>
        Button.WithoutInputs(view.Texts[key], Verbs.SummaryExport, new ActionData(view.Session.Id.Value) { Format = format });
}

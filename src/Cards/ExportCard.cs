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
        return Create(
            view,
            texts["Export.Explained"],
            [
                OwnText.Plain(texts["Export.Explained"]),
                .. view.Session.IsAnonymous ? Array.Empty<CardElement>() : [OwnText.Plain(texts["Export.AnonymousExplained"])],
                .. view.Session.IsOver ? Array.Empty<CardElement>() : [OwnText.Note(texts["Export.Provisional"])],
            ],
            isFirst: true);
    }

    /// <summary>The file can be fetched.</summary>
    /// <param name="fileName">Holds typed text.</param>
    public static AdaptiveCard Ready(View view, string fileName, Uri link)
    {
        var texts = view.Texts;
        return Create(
            view,
            texts["Export.Ready"],
            [
                OwnText.Strong(texts["Export.Ready"]),
                Typed.Text(fileName),
                OwnText.Note(texts["Export.Once"]),
                new ActionSet([new OpenUrlAction(texts["Export.Download"], link.AbsoluteUri) { Style = ActionStyle.Positive }]),
            ]);
    }

    /// <summary>A question in the same chat asks where the file may go.</summary>
    /// <param name="fileName">Holds typed text.</param>
    public static AdaptiveCard Asked(View view, string fileName) =>
        Create(view, view.Texts["Export.Asked"], [OwnText.Plain(view.Texts["Export.Asked"]), Typed.Text(fileName)]);

    /// <summary>What the file would be called, where nobody is asked anything and there is no file.</summary>
    /// <param name="fileName">Holds typed text.</param>
    public static AdaptiveCard Rehearsed(View view, string fileName) =>
        Create(view, view.Texts["Export.Rehearsed"], [OwnText.Plain(view.Texts["Export.Rehearsed"]), Typed.Text(fileName)]);

    /// <summary>What became of a file, and the way to another one.</summary>
    /// <param name="key">Of the sentence.</param>
    public static AdaptiveCard Ended(View view, string key) => Create(view, view.Texts[key], [OwnText.Plain(view.Texts[key])]);

    /// <summary>What the file is called, beside the title of the session.</summary>
    public static string LabelOf(Texts texts, ExportFormat format) => texts[format switch
    {
        ExportFormat.Word => "Export.WordLabel",
        ExportFormat.WordAnonymous => "Export.WordAnonymousLabel",
        ExportFormat.Answers => "Export.AnswersLabel",
        _ => "Export.ActionsLabel",
    }];

    /// <param name="isFirst">True where the formats are what the card is for.</param>
    private static AdaptiveCard Create(View view, string spoken, IEnumerable<CardElement> body, bool isFirst = false)
    {
        var (texts, state) = (view.Texts, view.Session.IsOver ? null : view.Texts["Export.State"]);
        return new CardHeader(Sign, view.Overline(), texts["Export.Title"], state).CardWith(texts.Language, [.. body, .. Formats(view, isFirst)], spoken);
    }

    private static IEnumerable<CardElement> Formats(View view, bool isFirst)
    {
        var word = Format(view, "Export.Word", ExportFormat.Word);
        CardAction[] documents =
        [
            isFirst ? word.Primary() : word,
            // Where nobody is named anyway, it would be the same document.
            .. view.Session.IsAnonymous ? [] : new[] { Format(view, "Export.WordAnonymous", ExportFormat.WordAnonymous) },
        ];
        yield return new ActionSet(documents);
        yield return new ActionSet(
        [
            Format(view, "Export.Answers", ExportFormat.Answers),
            Format(view, "Export.Actions", ExportFormat.Actions),
            Button.WithoutInputs(view.Texts["Control.SummaryButton"], Verbs.SummaryShow, view.Session),
        ]);
    }

    private static ExecuteAction Format(View view, string key, ExportFormat format) =>
        Button.WithoutInputs(view.Texts[key], Verbs.SummaryExport, new ActionData(view.Session.Id.Value) { Format = ExportFormats.NameOf(format) });
}

using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Cards;

/// <summary>What is kept of its reader, one to one: over all, by session, and as a file.</summary>
public static class MyDataCard
{
    private const string Sign = "🗂️";

    private const int SessionsShown = 9;

    private const int ButtonsInRow = 3;

    /// <summary>In bytes of text. With the frame around them the entries stay far under what Teams accepts.</summary>
    private const int PageBytes = 12_000;

    private const int EntryBytes = 400;

    /// <param name="name">The name of the talking poster.</param>
    public static AdaptiveCard Overview(Texts texts, string name, PersonalData data)
    {
        if (data.About.Count == 0 && data.Sessions.Count == 0)
            return Create(texts, name, texts["MyData.Nothing"], []);
        PersonalSession[] shown = [.. data.Sessions.Take(SessionsShown)];
        return Create(
            texts,
            name,
            texts["MyData.Explained"],
            [
                .. Entries(texts, data.About),
                data.Sessions.Count == 0 ? OwnText.Plain(texts["MyData.NoSessions"]) : OwnText.Heading(texts.Count("MyData.Sessions", data.Sessions.Count)),
                .. shown.SelectMany((session, index) => Row(texts, session, index + 1)),
                .. shown.Select((session, index) => Look(texts, session, index + 1)).Chunk(ButtonsInRow).Select(row => new ActionSet([.. row])),
                .. data.Sessions.Count > shown.Length ? [OwnText.Note(texts["MyData.MoreInFile"])] : Array.Empty<CardElement>(),
                new ActionSet([.. File(texts, data), Erase(texts)]) with { Separator = true },
            ]);
    }

    /// <param name="page">Counted from 1. A page that does not exist becomes the nearest one.</param>
    public static AdaptiveCard OfSession(PersonalSession data, int page)
    {
        var (view, texts) = (data.View, data.View.Texts);
        var pages = Pages.Of(data.Entries, entry => EntryBytes + CardsJson.SizeOf(entry.Label) + CardsJson.SizeOf(entry.Text), PageBytes);
        var number = Math.Clamp(page, 1, pages.Count);
        var of = pages.Count > 1 ? texts.Format("MyData.Page", number, pages.Count) : null;
        return new CardHeader(Sign, view.Overline(), texts["MyData.SessionTitle"], of).CardWith(
            texts.Language,
            [
                .. Entries(texts, pages[number - 1]),
                .. data.Entries.Count == 0 ? [OwnText.Plain(texts["MyData.SessionNothing"])] : Array.Empty<CardElement>(),
                .. Until(view),
                new ActionSet(
                [
                    Button.WithoutInputs(texts["MyData.Back"], Verbs.MyDataShow, ActionData.NoSession),
                    .. number < pages.Count
                        ? [Button.WithoutInputs(texts["MyData.Next"], Verbs.MyDataShow, view.Session, page: number + 1)]
                        : Array.Empty<CardAction>(),
                    .. TakePart(data),
                ]),
            ],
            texts["MyData.SessionTitle"]);
    }

    /// <summary>The file can be fetched.</summary>
    public static AdaptiveCard Ready(Texts texts, string name, string fileName, Uri link) => Create(
        texts,
        name,
        texts["Export.Ready"],
        [
            Typed.Text(fileName),
            OwnText.Note(texts["Export.Once"]),
            new ActionSet([new OpenUrlAction(texts["Export.Download"], link.AbsoluteUri) { Style = ActionStyle.Positive }, Back(texts)]),
        ]);

    /// <summary>What becomes of the file: it is asked for, or it is or is not there.</summary>
    public static AdaptiveCard Told(Texts texts, string name, string sentence) => Create(texts, name, sentence, [new ActionSet([Back(texts)])]);

    /// <summary>Asks before anything is erased, and says what stays and why.</summary>
    public static AdaptiveCard AskToErase(Texts texts, string name, PersonalData data)
    {
        var sessions = data.Sessions.Select(session => session.View.Session).ToList();
        var erase = new ActionData("") { Confirmed = true };
        return new CardHeader(Sign, name, texts["MyData.EraseTitle"]).CardWith(
            texts.Language,
            [
                OwnText.Plain(texts["MyData.EraseWhat"]),
                .. sessions.Any(session => !session.IsOver) ? [OwnText.Plain(texts["MyData.EraseRunning"])] : Array.Empty<CardElement>(),
                OwnText.Heading(texts["MyData.StaysTitle"]),
                .. Stays(texts, data).Select(OwnText.Plain),
                new ActionSet(
                [
                    Button.WithoutInputs(texts["MyData.EraseYes"], Verbs.MyDataErase, erase).Destructive(),
                    Back(texts).Primary(),
                ]),
            ],
            texts["MyData.EraseWhat"]);
    }

    /// <summary>Somebody has to take a place first.</summary>
    /// <param name="held">The sessions that its reader leads, or whose summary they get.</param>
    public static AdaptiveCard Held(Texts texts, IReadOnlyList<View> held) => RefusalCard.Create(
        texts, texts.Format("MyData.Held", texts.List([.. held.Select(view => $"“{view.Session.Settings.Title}”")])));

    public static AdaptiveCard Erased(Texts texts, string name, PersonalData before) =>
        new CardHeader(Sign, name, texts["MyData.ErasedTitle"], CardHeader.Done).CardWith(
            texts.Language,
            [OwnText.Plain(texts["MyData.Erased"]), OwnText.Plain(texts["MyData.ContactAgain"]), OwnText.Heading(texts["MyData.StaysTitle"]), .. Stays(texts, before).Select(OwnText.Plain)],
            texts["MyData.Erased"]);

    private static AdaptiveCard Create(Texts texts, string name, string sentence, IEnumerable<CardElement> below) =>
        new CardHeader(Sign, name, texts["MyData.Title"]).CardWith(texts.Language, [OwnText.Plain(sentence), .. below], sentence);

    private static IEnumerable<string> Stays(Texts texts, PersonalData data)
    {
        var sessions = data.Sessions.Select(session => session.View.Session).ToList();
        if (sessions.Any(session => session.IsAnonymous))
            yield return texts["MyData.StaysAnonymous"];
        if (sessions.Count > 0)
            yield return texts["MyData.StaysResult"];
        if (data.Sessions.Any(session => session.Role != Role.Member))
            yield return texts["MyData.StaysRole"];
        if (sessions.Any(session => session.Phase != Phase.Finished))
            yield return texts["MyData.StaysOptedOut"];
        yield return texts["MyData.StaysTeams"];
    }

    private static IEnumerable<CardElement> Row(Texts texts, PersonalSession session, int number) =>
    [
        Typed.Text(session.View.Listed(number)) with { Separator = true },
        OwnText.Note($"{session.View.PeriodWithYears()}. {texts.Count("MyData.Answers", session.Answers)} {texts.Count("MyData.Actions", session.Actions)}") with { Spacing = Spacing.Small },
    ];

    private static IEnumerable<CardElement> Entries(Texts texts, IEnumerable<PersonalEntry> entries)
    {
        var subject = "";
        foreach (var entry in entries)
        {
            if (entry.Subject != subject)
                yield return OwnText.Heading(subject = entry.Subject);
            foreach (var element in Typed.Labelled(entry.Label, entry.Text))
                yield return element;
        }
    }

    /// <summary>Until when it is kept, where that is known.</summary>
    private static IEnumerable<CardElement> Until(View view) => view.Session switch
    {
        { Promise: { } promise, EndedAt: { } end } =>
            [OwnText.Note(view.Texts.Format("MyData.Until", view.DayWithYear(end.AddDays(promise.RetentionDays))))],
        { Promise: { } promise } => [OwnText.Note(view.Texts.Count("Promise.Until", promise.RetentionDays))],
        _ => [],
    };

    private static IEnumerable<CardAction> TakePart(PersonalSession data) => data switch
    {
        { View.Session.Phase: not Phase.Running } or { Role: not Role.Member } => [],
        { IsTakingPart: true } => [Button.WithoutInputs(data.View.Texts["TakePart.Leave"], Verbs.MemberLeave, data.View.Session)],
        _ => [Button.WithoutInputs(data.View.Texts["TakePart.Join"], Verbs.MemberJoin, data.View.Session)],
    };

    private static ExecuteAction Look(Texts texts, PersonalSession session, int number) =>
        Button.WithoutInputs(texts.Format("MyData.Look", number), Verbs.MyDataShow, session.View.Session);

    private static IEnumerable<CardAction> File(Texts texts, PersonalData data) => data.Sessions.Any(session => session.IsTakingPart)
        ? [Button.WithoutInputs(texts["MyData.File"], Verbs.MyDataShow, new ActionData("") { Format = ExportFormats.NameOf(ExportFormat.MyData) })]
        : [];

    private static ExecuteAction Erase(Texts texts) => Button.WithoutInputs(texts["MyData.EraseButton"], Verbs.MyDataErase, ActionData.NoSession);

    private static ExecuteAction Back(Texts texts) => Button.WithoutInputs(texts["MyData.Back"], Verbs.MyDataShow, ActionData.NoSession);
}

using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The form on which the manager answers the team about one theme, below what the team said.</summary>
public static class ReplyCard
{
    /// <summary>The step of the button that takes the reply back.</summary>
    public const int Withdrawing = 2;

    /// <summary>The step of the button that leads to the other themes.</summary>
    public const int Leaving = 3;

    /// <summary>The step of the button that brings all answers in a message of their own, so that nothing typed here is lost.</summary>
    public const int Reading = 4;

    /// <summary>Of what is done and of what is still to be done.</summary>
    private const int Lines = 5;

    /// <param name="row">What the team said in the round.</param>
    /// <param name="ranking">How the dots fell; null where nobody was asked to give any, or they are still being given.</param>
    /// <param name="typed">What the form starts with; null for nothing.</param>
    /// <param name="isGiven">Whether there is a reply, which can be taken back.</param>
    /// <param name="fault">Why what was sent can't be saved; null for nothing.</param>
    /// <param name="isLeaving">Its reader wants to go on, and something that they typed would be lost.</param>
    public static AdaptiveCard Create(
        View view,
        RoundSummary row,
        Ranking? ranking,
        ReplyTexts? typed = null,
        bool isGiven = false,
        FormFault? fault = null,
        bool isLeaving = false)
    {
        var (texts, round) = (view.Texts, view.Round(row.State));
        var card = Card([.. Said(view, row, ranking, round)]);
        // What was typed may be far too long: it comes back first of all.
        return CardsJson.ToUtf8(card).Length <= CardsJson.MostBytes ? card : Card([]);

        AdaptiveCard Card(CardElement[] said) => view.Header(row.State, texts["Reply.State"]).CardWith(
            texts.Language,
            [OwnText.Question(round.Question), .. said, .. Fields(view, row.State, typed, isGiven, fault), .. Others(view, row, round, isLeaving)],
            fault?.Spoken ?? texts["Reply.Place"]);
    }

    /// <summary>The inputs and their button.</summary>
    internal static IEnumerable<CardElement> Fields(
        View view, RoundState state, ReplyTexts? typed, bool isGiven, FormFault? fault = null)
    {
        var (texts, data) = (view.Texts, new ActionData(view.Session.Id.Value, state.Number) { Step = 1 });
        var withdraw = Button.WithoutInputs(texts["Reply.Withdraw"], Verbs.SummaryReply, data with { Step = Withdrawing }).Destructive();
        return Form.Create(
            texts,
            fault,
            [
                OwnText.Note(texts.Format("Reply.Needed", Limits.Reply)),
                .. ReplyTexts.Parts.Select(part => Field(texts, part, typed?[part] ?? "")),
                OwnText.Note(texts["Reply.Place"]),
            ],
            new ActionSet(
            [
                Button.WithInputs(texts["Reply.Send"], Verbs.SummaryReply, data with { Confirmed = fault?.Confirms }).Primary(), .. isGiven ? [withdraw] : Array.Empty<CardAction>(),
            ]));
    }

    /// <summary>To all answers, and to the list of all themes. What is typed goes along, to be given back.</summary>
    private static IEnumerable<CardElement> Others(View view, RoundSummary row, Round round, bool isLeaving)
    {
        var (texts, data) = (view.Texts, new ActionData(view.Session.Id.Value, row.State.Number));
        var leave = Button.WithInputs(
            texts[isLeaving ? "Reply.Discard" : "Reply.Themes"],
            Verbs.SummaryReply,
            data with { Step = Leaving, Confirmed = isLeaving ? true : null });
        if (!SummaryCard.HasAnswers(row))
            return [new ActionSet([leave])];
        var read = Button.WithInputs(texts.Format("Summary.ShowAll", round.Title), Verbs.SummaryReply, data with { Step = Reading });
        return [new ActionSet([read, leave]), OwnText.Note(texts.Format("Reply.AnswersApart", round.Title)) with { Spacing = Spacing.Small }];
    }

    private static InputText Field(Texts texts, ReplyPart part, string text) => new(ReplyRows.Label(texts, part))
    {
        Id = Inputs.Reply(part),
        Value = text.Length == 0 ? null : text,
        IsMultiline = true,
        MaxLength = Inputs.RoomFor(text),
        ErrorMessage = texts.Format("Reply.FieldError", Limits.Reply),
    };

    /// <summary>More than the summary shows: what the facilitator chose, what got dots, and what people wrote.</summary>
    private static IEnumerable<CardElement> Said(View view, RoundSummary row, Ranking? ranking, Round round) => row switch
    {
        { Answered: 0 } => [Heading(view), OwnText.Plain(view.Texts["Results.None"])],
        { IsWithheld: true } => [Heading(view), OwnText.Plain(view.Withheld(row.Answered))],
        _ =>
        [
            Heading(view),
            .. row.KeyPoints.Count > 0 ? KeyPointRows.Short(view.Texts, row) : [],
            .. SummaryRow.Said(view, ranking, row, round, Lines, Lines),
        ],
    };

    private static TextBlock Heading(View view) => OwnText.Strong(view.Texts["Reply.TeamSaid"]);
}

/// <summary>The reply is saved. The form to change it is on the card itself, folded in, so that it takes no call to the bot.</summary>
public static class ReplySavedCard
{
    /// <param name="next">A theme that waits for a reply; null where none does.</param>
    public static AdaptiveCard Create(View view, RoundState state, ManagerReply reply, RoundState? next)
    {
        var texts = view.Texts;
        CardAction[] more =
        [
            .. next is null ? Array.Empty<CardAction>() : [Next(view, next)],
            new ShowCardAction(texts["Saved.ChangeButton"], new AdaptiveCard([.. ReplyCard.Fields(view, state, reply.Texts, isGiven: true)])),
            Button.WithoutInputs(texts["Reply.Themes"], Verbs.SummaryReply, view.Session),
        ];
        return view.Header(state, texts.Format("Saved.State", view.Time(reply.ChangedAt ?? reply.At))).CardWith(
            texts.Language,
            [
                OwnText.Strong(texts["Reply.Saved"]) with { Size = TextSize.Medium },
                .. ReplyRows.Parts(texts, reply.Texts),
                .. next is null ? [OwnText.Note(texts["Reply.NoneWaits"])] : Array.Empty<CardElement>(),
                new ActionSet(more),
            ],
            texts["Reply.Saved"]);
    }

    private static ExecuteAction Next(View view, RoundState next) => Button
        .WithoutInputs(view.Texts.Format("Reply.Next", view.Round(next).Title), Verbs.SummaryReply, view.Session, next.Number).Primary();
}

/// <summary>What the manager answers the team, for everyone, in the thread of the theme.</summary>
public static class TeamReplyCard
{
    /// <summary>In the place of a reply that the manager took back.</summary>
    public static AdaptiveCard Withdrawn(View view, RoundState state)
    {
        var texts = view.Texts;
        var overline = texts.Format("Frame.Round", view.Round(state).Title, view.Number(state));
        return NoticeCard.Create(
            texts, "💬", overline, texts["Reply.Heading"], texts.Format("Reply.Withdrawn", view.Session.Settings.Manager.Name), good: false);
    }

    public static AdaptiveCard Create(View view, RoundState state, ManagerReply reply)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var changed = reply.ChangedAt is { } at ? texts.Format("Reply.Changed", view.Day(at)) : null;
        var from = texts.Format("Reply.From", reply.By.Name);
        var overline = texts.Format("Frame.Round", round.Title, view.Number(state));
        return new CardHeader("💬", overline, texts["Reply.Heading"], changed).CardWith(
            texts.Language,
            [
                new RichTextBlock([Typed.Run(from) with { Weight = TextWeight.Bolder }]),
                .. ReplyRows.Parts(texts, reply.Texts),
                OwnText.Note(texts["Reply.TalkOn"]) with { Separator = true },
            ],
            from);
    }
}

/// <summary>What several cards say of a reply.</summary>
public static class ReplyRows
{
    public static string Label(Texts texts, ReplyPart part) => part switch
    {
        ReplyPart.Agreed => texts["Reply.Agreed"],
        ReplyPart.Declined => texts["Reply.Declined"],
        _ => texts["Reply.Explored"],
    };

    /// <summary>Each part that is filled in, below a heading.</summary>
    public static IEnumerable<CardElement> Parts(Texts texts, ReplyTexts reply) =>
        from part in reply.Filled
        from element in new CardElement[]
        {
            OwnText.Heading($"{Sign(part)} {Label(texts, part)}"),
            Typed.Text(reply[part]) with { Spacing = Spacing.None },
        }
        select element;

    /// <summary>“Beantwoord op 12 november”.</summary>
    public static string Given(View view, ManagerReply reply) =>
        view.Texts.Format("Reply.GivenOn", view.Day(reply.ChangedAt ?? reply.At));

    /// <summary>What was replied, or whether a theme waits for that, on the summary; empty where no reply is expected.</summary>
    /// <param name="most">How many characters of each part are shown; 0 shows only that there is a reply.</param>
    public static IEnumerable<CardElement> Brief(View view, RoundSummary row, bool forManager, int most)
    {
        var (session, manager) = (view.Session, view.Session.Settings.Manager);
        if (!session.IsHeld(row.State))
            return [];
        if (row.Reply is { } reply)
            return [OwnText.Note($"💬 {Given(view, reply)}"), .. most == 0 ? [] : Promises(view.Texts, reply.Texts, most)];
        if (!session.TakesReply(row.State) || !SummaryCard.HasAnswers(row) || session.HasLeft(manager.Id))
            return [];
        return forManager
            ? [OwnText.Note($"💬 {view.Texts["Reply.WaitsForYou"]}")]
            : [Typed.Note($"💬 {view.Texts.Format("Reply.WaitsFor", manager.Name)}")];
    }

    private static IEnumerable<RichTextBlock> Promises(Texts texts, ReplyTexts reply, int most) =>
        from part in reply.Filled
        let label = $"{Sign(part)} {Label(texts, part).TrimEnd('…', ' ')}: "
        select new RichTextBlock(
        [
            new TextRun(label) { Weight = TextWeight.Bolder },
            Typed.Run(PlainText.Shorten(reply[part], most)),
        ])
        {
            Spacing = Spacing.Small,
        };

    private static string Sign(ReplyPart part) => part switch
    {
        ReplyPart.Agreed => "✔",
        ReplyPart.Declined => "✖",
        _ => "🔍",
    };
}

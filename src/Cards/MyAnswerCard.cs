using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>A member's own answer, for its author alone: to change while the round is open, to read afterwards.</summary>
public static class MyAnswerCard
{
    /// <param name="answer">Null where this person has not answered: then the form has what they typed, and says so.</param>
    /// <param name="typed">What was half typed on the card that this one replaces; null for nothing.</param>
    /// <param name="level">The level that was chosen there; null for none.</param>
    public static AdaptiveCard Create(
        View view, RoundState state, Answer? answer, IReadOnlyDictionary<FieldId, string>? typed = null, int? level = null)
    {
        var (body, spoken) = state.Phase == RoundPhase.Open ? Editable(view, state, answer, typed, level) : Readable(view, state, answer);
        var card = view.Header(state, view.Texts["Mine.State"]).CardWith(view.Texts.Language, body, spoken);
        // Where both texts are long, what was saved can be fetched again, and what was typed can't.
        return typed is not null && CardsJson.ToUtf8(card).Length > CardsJson.MostBytes
            ? ThemeCard.Unsent(view, state, typed, level)
            : card;
    }

    /// <summary>In an anonymous session, after the close: whose answer is whose nothing tells any more, not to its author either.</summary>
    public static AdaptiveCard Sealed(View view, RoundState state)
    {
        var text = view.Texts["Mine.Sealed"];
        return view.Header(state, view.Texts["Mine.State"]).CardWith(view.Texts.Language, [OwnText.Plain(text)], text);
    }

    private static (IEnumerable<CardElement> Body, string Spoken) Editable(
        View view, RoundState state, Answer? answer, IReadOnlyDictionary<FieldId, string>? typed, int? level)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var intro = answer switch
        {
            null => texts["Mine.None"],
            // The moment is not kept with an anonymous answer.
            _ when view.Session.IsAnonymous => texts["Mine.Sent"],
            _ => texts.Format("Mine.SentAt", view.Moment(answer.At)),
        };
        var send = Button.WithInputs(texts[answer is null ? "Theme.Send" : "Mine.Save"], Verbs.AnswerSubmit, view.Session, state.Number);
        CardElement[] body =
        [
            OwnText.Question(round.Question),
            OwnText.Subtle(intro),
            .. AnswerForm.Fields(texts, round, answer?.Fields ?? typed, answer is null ? level : answer.Level),
            AnswerForm.PrivacyNote(view),
            new ActionSet([send.Primary(), .. answer is null ? Array.Empty<CardAction>() : [AnswerForm.Cancel(view, state)]]),
            .. answer is null || typed is null ? [] : Besides(texts, round, typed, level),
        ];
        return (body, intro);
    }

    private static IEnumerable<CardElement> Besides(Texts texts, Round round, IReadOnlyDictionary<FieldId, string> typed, int? level) =>
        [OwnText.Heading(texts["Mine.Typed"]), .. AnswerForm.HalfTyped(round, typed, level)];

    private static (IEnumerable<CardElement> Body, string Spoken) Readable(View view, RoundState state, Answer? answer)
    {
        var closed = view.Texts["Mine.Closed"];
        return (
            answer is null
                ? [OwnText.Plain(view.Texts["Mine.ClosedNone"])]
                : [OwnText.Subtle(closed), .. AnswerForm.Sent(view.Round(state), answer.Fields, answer.Level)],
            closed);
    }
}

/// <summary>The answer is saved. Shown in the place of the theme card, to its author alone.</summary>
public static class SavedCard
{
    /// <param name="news">What became of an earlier answer; null for nothing to say.</param>
    /// <param name="isOut">Its reader takes no part, and answered all the same.</param>
    public static AdaptiveCard Create(View view, RoundState state, Answer answer, string? news = null, bool isOut = false)
    {
        var texts = view.Texts;
        var until = $"{texts.Format("Saved.Change", view.Until(state))} {view.Reads("Saved.Reads")}";
        // The moment is not kept with an anonymous answer.
        var done = answer.At == default ? CardHeader.Done : texts.Format("Saved.State", view.Time(answer.At));
        return view.Header(state, done).CardWith(
            texts.Language,
            [
                OwnText.Strong(texts["Saved.Title"]) with { Size = TextSize.Medium },
                .. news is null ? Array.Empty<CardElement>() : [OwnText.Plain(news)],
                .. isOut ? [OwnText.Plain(texts["TakePart.AnswerCounts"])] : Array.Empty<CardElement>(),
                .. AnswerForm.Sent(view.Round(state), answer.Fields, answer.Level),
                Typed.Note(until),
                new ActionSet(
                [
                    Button.WithoutInputs(texts["Saved.ChangeButton"], Verbs.AnswerMine, view.Session, state.Number),
                    .. isOut ? [TakePartCard.Join(view)] : Array.Empty<CardAction>(),
                ]),
            ],
            texts["Saved.Title"]);
    }
}

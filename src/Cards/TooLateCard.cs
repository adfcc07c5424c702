using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The round closed while somebody was typing: nothing is saved, and the text comes back in fields that can be sent again.</summary>
public static class TooLateCard
{
    /// <param name="asked">True once the facilitator has been asked to reopen the round.</param>
    public static AdaptiveCard Create(View view, RoundState state, IReadOnlyDictionary<FieldId, string> typed, bool asked = false)
    {
        var (texts, round) = (view.Texts, view.Round(state));
        var facilitator = view.Session.Facilitator.Name;
        var message = asked
            ? texts.Format("TooLate.Asked", facilitator)
            : texts.Format("TooLate.Message", round.Title, state.ClosedAt is { } at ? view.Moment(at) : "");
        var frame = new Frame(round.Sign, view.Overline(state), round.Title, texts["TooLate.State"], TextColor.Attention);
        return frame.Around(
            texts,
            [
                new RichTextBlock([Typed.Run(message) with { Weight = TextWeight.Bolder }]),
                .. view.Session.IsOver ? Form.Sent(round, typed) : Form.Fields(texts, round, typed),
                .. asked ? Array.Empty<CardElement>() : [Say.Note(texts["TooLate.Keep"])],
                .. Buttons(view, state, asked),
            ],
            texts["TooLate.Spoken"]);
    }

    private static IEnumerable<CardElement> Buttons(View view, RoundState state, bool asked)
    {
        if (view.Session.IsOver)
            return [];
        var again = Press.Send(view.Texts["TooLate.Again"], Verbs.AnswerSubmit, view.Session, state.Number);
        var ask = Press.Send(view.Texts["TooLate.Ask"], Verbs.RoundReopen, view.Session, state.Number);
        return [new ActionSet(asked ? [again.First()] : [ask.First(), again])];
    }
}

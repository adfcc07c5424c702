using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>What the poster of a session is, and the way to it, for the facilitator in the 1:1 chat.</summary>
public static class PosterCard
{
    private const string Sign = "🖼️";

    /// <param name="page">Null where the bot does not know its own address. Of one on this machine the card says that it is a trial.</param>
    public static AdaptiveCard Create(View view, Uri? page)
    {
        var texts = view.Texts;
        return new CardHeader(Sign, view.Overline(), texts["Poster.Title"]).CardWith(
            texts.Language,
            [
                OwnText.Plain(texts["Poster.Explained"]),
                OwnText.Note(texts["Poster.Public"]),
                .. page is null ? [OwnText.Strong(texts["Poster.NoAddress"])] : Way(texts, page),
                new ActionSet([ControlButtons.Control(view)]),
            ],
            texts["Poster.Explained"]);
    }

    private static IEnumerable<CardElement> Way(Texts texts, Uri page)
    {
        if (page.IsLoopback)
            yield return OwnText.Note(texts["Poster.TryOut"]);
        yield return new ActionSet([new OpenUrlAction(texts["Poster.Open"], page.AbsoluteUri) { Style = ActionStyle.Positive }]);
    }
}

using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>What became of the actions, for the manager: shares of the whole and of each theme, and never of a person.</summary>
internal static class FollowUpRows
{
    /// <summary>Empty where nobody is asked, or there is nothing to ask about.</summary>
    public static IEnumerable<CardElement> Create(View view, Summary summary)
    {
        var texts = view.Texts;
        if (!view.Session.Settings.FollowsUp || summary.Actions == 0 || summary.FollowUp is not { } followUp)
            yield break;
        yield return OwnText.Heading(texts["FollowUp.Heading"]);
        if (followUp.Over is not { } over)
        {
            yield return OwnText.Note(
                followUp.From == 0 ? texts["FollowUp.Nobody"] : texts.Format("FollowUp.Withheld", FollowUpSummary.LeastPeople));
            yield break;
        }

        yield return OwnText.Plain(texts.Format("FollowUp.Over", over.From, Shares(texts, over)));
        foreach (var (number, counts) in followUp.Themes.OrderBy(theme => theme.Key))
            yield return Layout.Fact(view.Round(view.Session.Round(number)!).Title, [OwnText.Plain(Shares(texts, counts))]);
    }

    /// <summary>“40% gelukt, 35% deels, 25% nog niet”: of whole per cents that make a hundred.</summary>
    internal static string Shares(Texts texts, FollowUpCounts counts)
    {
        var (done, partly, notYet) = counts.Percentages();
        return texts.Format("FollowUp.Shares", done, partly, notYet);
    }
}

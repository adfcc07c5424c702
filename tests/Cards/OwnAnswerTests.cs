using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Tests.Gallery;
using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests;

/// <summary>Somebody's own answer says little without the question.</summary>
public sealed class OwnAnswerTests
{
    private static readonly Stage Stage = new(SampleTeams.Zilverdijk(12), Texts.Dutch);

    [Fact]
    public void Each_card_with_somebodys_own_answer_has_the_question_above_it()
    {
        var (open, closed) = (Stage.Open(1), Stage.After(1));
        var (answer, round) = (Stage.Answer(open, 1), Stage.Playbook.Rounds[0]);
        AdaptiveCard[] cards =
        [
            SavedCard.Create(Stage.View(open), open.Round(1)!, answer),
            MyAnswerCard.Create(Stage.View(open), open.Round(1)!, answer),
            MyAnswerCard.Create(Stage.View(closed), closed.Round(1)!, answer),
            TooLateCard.Create(Stage.View(closed), closed.Round(1)!, answer.Fields),
            TooLateCard.Create(Stage.View(Stage.Finished), closed.Round(1)!, answer.Fields),
        ];
        foreach (var json in cards.Select(CardsJson.ToText))
        {
            var (question, text) = (json.IndexOf($"\"{round.Question}\"", StringComparison.Ordinal), json.IndexOf(FirstWords(answer), StringComparison.Ordinal));
            Assert.True(question >= 0 && question < text, json);
        }
    }

    [Theory]
    [InlineData(0, "Nog niemand heeft geantwoord.")]
    [InlineData(11, "1 van de 12 collega’s heeft nog niet geantwoord.")]
    public void Where_nobody_answered_no_card_counts_to_nothing(int answered, string sentence)
    {
        var view = Stage.View(Stage.Open(1));
        var progress = new Progress(answered, 12, []);
        Assert.Contains(sentence, CardsJson.ToText(QuestionCard.Close(view, view.Session.Round(1)!, progress)!), StringComparison.Ordinal);
        var status = CardsJson.ToText(StatusCard.Create(view, view.Session.Round(1)!, progress));
        Assert.Equal(answered == 0, status.Contains("Nog niemand heeft geantwoord", StringComparison.Ordinal));
        Assert.DoesNotContain("0 van", status, StringComparison.Ordinal);
    }

    private static string FirstWords(Answer answer) => PlainText.Cut(PlainText.OneLine(answer[FieldId.Answer]), 20);
}

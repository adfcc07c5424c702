using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>Whom the facilitator lets lead from now on: in place of the control card, with a way back to it.</summary>
public static class HandOverCard
{
    /// <param name="roster">The team; of a very big one the first names, as on the set-up card.</param>
    /// <param name="fault">Why the choice that came before was none.</param>
    public static AdaptiveCard Create(View view, IReadOnlyList<Member> roster, string? fault = null)
    {
        var (texts, session) = (view.Texts, view.Session);
        var others = Others(view, roster);
        var back = Press.Only(texts["HandOver.Back"], Verbs.SessionControl, session);
        return new Frame("🧭", view.Overline(), texts["HandOver.Title"]).Around(
            texts,
            [
                .. fault is null ? Array.Empty<CardElement>() : [Say.Fault(fault)],
                .. others is []
                    ? [Say.Text(texts["HandOver.Nobody"]), new ActionSet([back])]
                    : new CardElement[]
                    {
                        Say.Text(texts["HandOver.Explained"]),
                        Choice(texts, others),
                        new ActionSet([Press.Send(texts["HandOver.Send"], Verbs.SessionHandOver, session).First(), back]),
                    },
            ],
            texts["HandOver.Explained"]);
    }

    private static InputChoiceSet Choice(Texts texts, IReadOnlyList<Person> others) =>
        new(texts["HandOver.Label"], [.. others.Select(person => new Choice(person.Name, person.Id.Value))])
        {
            Id = Inputs.Facilitator,
            Style = ChoiceStyle.Compact,
            IsRequired = true,
            ErrorMessage = texts["HandOver.Error"],
        };

    private static IReadOnlyList<Person> Others(View view, IReadOnlyList<Member> roster) =>
    [
        .. roster.Select(member => member.Person)
            .Where(person => person.Id != view.Session.Facilitator.Id)
            .OrderBy(person => person.Name, StringComparer.Create(view.Texts.Culture, ignoreCase: true))
            .Take(SetUpCard.MostNames),
    ];
}

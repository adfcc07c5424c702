using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards;

/// <summary>What did not get through, as it stands on the control card and on the report. Nothing where nothing is wrong.</summary>
internal static class DeliveryRows
{
    /// <summary>Kinds of messages named in one sentence; the rest is counted.</summary>
    private const int MostKinds = 4;

    /// <param name="most">Names on the card, over all reasons together.</param>
    public static IEnumerable<CardElement> Unreachable(Texts texts, DeliveryProblems problems, int most)
    {
        if (problems.Unreachable is [])
            return [];
        var each = Math.Max(1, most / problems.Unreachable.Count);
        return
        [
            Rows.Fact(texts["Control.UnreachableLabel"], [.. problems.Unreachable.SelectMany(some => new CardElement[]
            {
                Typed.Text(NameList.Of(texts, some.Names, each)),
                Say.Note(Remedies.OfMember(texts, some.Why)) with { Spacing = Spacing.None },
            })]),
        ];
    }

    /// <summary>One question at a time: the answer to it brings the next.</summary>
    public static IEnumerable<CardElement> Unconfirmed(View view, DeliveryProblems problems)
    {
        if (problems.Unconfirmed is not [var unconfirmed, ..])
            yield break;
        var later = problems.Unconfirmed.Count - 1;
        var texts = view.Texts;
        var forChannel = MessageWords.IsForChannel(unconfirmed.Message.Work);
        var question = texts.Format(forChannel ? "Doubt.InChannel" : "Doubt.InChat", MessageWords.Of(texts, unconfirmed));
        yield return Box(
            ContainerStyle.Warning,
            [Typed.Text(question), .. later == 0 ? Array.Empty<CardElement>() : [Say.Note(texts.Count("Doubt.Later", later))]],
            Press.About(texts[forChannel ? "Doubt.PostAgain" : "Doubt.SendAgain"], Verbs.DeliveryRetry, view.Session, unconfirmed.Item),
            Press.About(texts[forChannel ? "Doubt.Stands" : "Doubt.Arrived"], Verbs.DeliveryDismiss, view.Session, unconfirmed.Item));
    }

    public static IEnumerable<CardElement> SetAside(View view, DeliveryProblems problems)
    {
        if (problems.SetAside is [])
            yield break;
        var texts = view.Texts;
        yield return Box(
            ContainerStyle.Attention,
            problems.SetAside.Select(some => Say.Text(texts.Format("Aside.Sentence", List(texts, some.Messages), Remedies.OfWork(texts, some.Why)))),
            Press.Only(texts["Aside.Again"], Verbs.DeliveryRetry, view.Session));
    }

    /// <summary>„de openingskaart, de vraag om acties aan 3 mensen”.</summary>
    internal static string List(Texts texts, IReadOnlyList<Bundle> messages)
    {
        var named = string.Join(", ", messages.Take(MostKinds).Select(bundle => MessageWords.Of(texts, bundle)));
        return messages.Count <= MostKinds ? named : texts.Format("Names.AndMore", named, messages.Skip(MostKinds).Sum(bundle => bundle.Count));
    }

    private static Container Box(ContainerStyle style, IEnumerable<CardElement> said, params CardAction[] buttons) =>
        new([.. said, new ActionSet(buttons)])
        {
            Style = style,
            Spacing = Spacing.Medium,
        };
}

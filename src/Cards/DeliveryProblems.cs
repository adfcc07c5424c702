using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The messages that did not arrive, for the facilitator only.</summary>
/// <param name="Unconfirmed">Messages that may have arrived. The card asks about one at a time.</param>
/// <param name="SetAside">Messages that wait until somebody tries them again.</param>
public sealed record DeliveryProblems(
    IReadOnlyList<Unreached> Unreachable, IReadOnlyList<UnconfirmedMessage> Unconfirmed, IReadOnlyList<SetAside> SetAside);

/// <summary>Members whose chats refuse the bot for the same reason.</summary>
/// <param name="Names">Empty where they are only counted, because their names would tell who has not answered.</param>
public sealed record Unreached(Obstacle Why, IReadOnlyList<string> Names, int Count)
{
    public Unreached(Obstacle why, IReadOnlyList<string> names)
        : this(why, names, names.Count)
    {
    }
}

/// <summary>A message that may have arrived. Messages of one kind to many members are one question.</summary>
/// <param name="Item">What the buttons carry.</param>
/// <param name="IsStatus">True where it is the status card that may have arrived, not the form above it.</param>
/// <param name="To">The name of the only recipient; null where there are more, or the name is not known.</param>
public sealed record UnconfirmedMessage(string Item, Bundle Message, bool IsStatus = false, string? To = null);

/// <summary>Messages that were set aside for the same reason.</summary>
public sealed record SetAside(Obstacle Why, IReadOnlyList<Bundle> Messages);

/// <summary>Messages of one kind.</summary>
/// <param name="Work">One of them.</param>
public sealed record Bundle(Work Work, int Count);

/// <summary>
/// Delivery problems as the control card and the delivery report show them. A row is left out where there is no such problem.
/// </summary>
internal static class DeliveryRows
{
    /// <summary>How many kinds of messages a sentence names; the rest is counted.</summary>
    private const int MostKinds = 4;

    /// <param name="most">How many names the card has room for, over all reasons together; 0 for the reasons alone.</param>
    public static IEnumerable<CardElement> Unreachable(View view, DeliveryProblems problems, int most)
    {
        if (problems.Unreachable is [])
            return [];
        var texts = view.Texts;
        var each = most == 0 ? 0 : Math.Max(1, most / problems.Unreachable.Count);
        return
        [
            Layout.Fact(texts["Control.UnreachableLabel"], [.. problems.Unreachable.SelectMany(unreached => new CardElement[]
            {
                Typed.Text(each == 0 || unreached.Names is []
                    ? texts.Count("Control.UnreachableCount", unreached.Count)
                    : texts.List(unreached.Names, each)),
                OwnText.Note(ObstacleTexts.ForMember(texts, unreached.Why)) with { Spacing = Spacing.None },
            })]),
            // What was set aside has the same button.
            .. problems.SetAside is [] && WasAsked(view.Session)
                ? new CardElement[] { new ActionSet([Button.WithoutInputs(texts["Aside.Again"], Verbs.DeliveryRetry, view.Session)]) }
                : [],
        ];
    }

    /// <summary>Whether members were sent something that whoever missed it can still use.</summary>
    private static bool WasAsked(Session session) =>
        !session.IsOver && (session.ActionsAskedAt is not null || session.OpenRound is { RemindedAt: not null });

    /// <summary>One question at a time: the card that follows the press asks the next.</summary>
    public static IEnumerable<CardElement> Unconfirmed(View view, DeliveryProblems problems)
    {
        if (problems.Unconfirmed is not [var unconfirmed, ..])
            yield break;
        var texts = view.Texts;
        var later = problems.Unconfirmed.Count - 1;
        var inChannel = MessageNames.IsForChannel(unconfirmed.Message.Work);
        var question = texts.Format(inChannel ? "Doubt.InChannel" : "Doubt.InChat", MessageNames.Of(texts, unconfirmed));
        var item = new ActionData(view.Session.Id.Value) { Item = unconfirmed.Item };
        yield return Box(
            ContainerStyle.Warning,
            [Typed.Text(question), .. later == 0 ? Array.Empty<CardElement>() : [OwnText.Note(texts.Count("Doubt.Later", later))]],
            Button.WithoutInputs(texts[inChannel ? "Doubt.PostAgain" : "Doubt.SendAgain"], Verbs.DeliveryRetry, item),
            Button.WithoutInputs(texts[inChannel ? "Doubt.Stands" : "Doubt.Arrived"], Verbs.DeliveryDismiss, item));
    }

    public static IEnumerable<CardElement> SetAside(View view, DeliveryProblems problems)
    {
        if (problems.SetAside is [])
            yield break;
        var texts = view.Texts;
        yield return Box(
            ContainerStyle.Attention,
            problems.SetAside.Select(aside =>
                OwnText.Plain(texts.Format("Aside.Sentence", List(texts, aside.Messages), ObstacleTexts.ForWork(texts, aside.Why)))),
            Button.WithoutInputs(texts["Aside.Again"], Verbs.DeliveryRetry, view.Session));
    }

    /// <summary>“de openingskaart, de vraag om acties aan 3 mensen”.</summary>
    public static string List(Texts texts, IReadOnlyList<Bundle> messages)
    {
        var named = string.Join(", ", messages.Take(MostKinds).Select(bundle => MessageNames.Of(texts, bundle)));
        return messages.Count <= MostKinds
            ? named
            : texts.Format("Names.AndMore", named, messages.Skip(MostKinds).Sum(bundle => bundle.Count));
    }

    private static Container Box(ContainerStyle style, IEnumerable<CardElement> sentences, params CardAction[] buttons) =>
        new([.. sentences, new ActionSet(buttons)])
        {
            Style = style,
            Spacing = Spacing.Medium,
        };
}

using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;

namespace Praatplaat.Cards.Rehearsals;

/// <summary>What surrounds the scenes.</summary>
/// <param name="Title">The key of the title, with the number of the scene and how many there are.</param>
/// <param name="Explained">The key of what is said of every scene.</param>
/// <param name="End">The key of what is said below the last; null where that says it itself.</param>
/// <param name="Verb">Shows another scene.</param>
/// <param name="Session">The session's id; empty for none.</param>
internal sealed record SceneFrame(string Title, string Explained, string? End, string Verb, string Session)
{
    /// <summary>The name of the kind of file that was asked for, which every press brings back; null for the usual one.</summary>
    public string? Format { get; init; }
}

/// <summary>A card of a session within a frame that says that it is not real. Its buttons lead on, and do nothing else.</summary>
internal static class SceneCard
{
    /// <param name="page">Counted from 1. A page that does not exist becomes the nearest one.</param>
    /// <param name="carried">What was filled in so far, which a press brings back.</param>
    public static AdaptiveCard Create(
        Texts texts, SceneFrame frame, IReadOnlyList<Scene> scenes, int page, IEnumerable<(string Input, string Value)> carried)
    {
        var number = Math.Clamp(page, 1, scenes.Count);
        var scene = scenes[number - 1];
        var card = scene.Card();
        var (leadsOn, hasPrimary) = (false, false);
        ExecuteAction? Press(ExecuteAction button)
        {
            var leading = Leading(frame, scene, number, button);
            leadsOn |= leading?.Title == texts["Rehearsal.Next"];
            hasPrimary |= leading?.Style == ActionStyle.Positive;
            return leading;
        }

        var useless = card.Body.OfType<Container>().Where(box => IsUseless(box, Press)).ToList();
        var body = Rewritten(card.Body.Except(useless), action => action switch
        {
            ExecuteAction button => Press(button),
            ToggleVisibilityAction toggle when useless.Exists(box => toggle.TargetElements.Contains(box.Id)) => null,
            _ => action,
        }).ToList();
        var (title, explained) = (texts.Format(frame.Title, number, scenes.Count), texts[frame.Explained]);
        var shown = Inputs(body).ToHashSet();
        return new AdaptiveCard(
            [
                new Container(
                [
                    OwnText.SmallHeading(title),
                    OwnText.Plain(explained) with { Spacing = Spacing.None },
                    .. scene.Note is { } note ? [OwnText.Plain(texts[note])] : Array.Empty<CardElement>(),
                    .. scene.Audience is { } audience ? [OwnText.Plain(texts[audience])] : Array.Empty<CardElement>(),
                ])
                {
                    Style = ContainerStyle.Warning,
                    Bleed = true,
                },
                .. body,
                .. carried.Where(value => !shown.Contains(value.Input)).Select(value => Layout.Carried(value.Input, value.Value)),
                .. Navigation(texts, frame, number, scenes.Count, isPrimary: !hasPrimary, leadsOn),
            ],
            Typed.Plain($"{title} {card.FallbackText}"),
            Typed.Plain($"{title}. {explained} {card.Speak}"),
            texts.Language);
    }

    /// <param name="leadsOn">Whether the card has a button of its own that is called the same as the one that leads on.</param>
    private static IEnumerable<CardElement> Navigation(Texts texts, SceneFrame frame, int number, int count, bool isPrimary, bool leadsOn)
    {
        var next = Button.WithInputs(texts["Rehearsal.Next"], frame.Verb, Page(frame, number + 1));
        CardAction[] buttons =
        [
            .. number < count && !leadsOn ? [isPrimary ? next.Primary() : next] : Array.Empty<CardAction>(),
            .. number > 1 ? [Button.WithInputs(texts["Rehearsal.Previous"], frame.Verb, Page(frame, number - 1))] : Array.Empty<CardAction>(),
        ];
        if (number == count && frame.End is { } end)
            yield return OwnText.Strong(texts[end]) with { Separator = true };
        if (buttons.Length > 0)
            yield return new ActionSet(buttons) { Separator = number < count };
    }

    private static ActionData Page(SceneFrame frame, int page) => new(frame.Session, Page: page) { Format = frame.Format };

    /// <returns>Null for a button that is of no use here.</returns>
    private static ExecuteAction? Leading(SceneFrame frame, Scene scene, int number, ExecuteAction button) => button switch
    {
        { Verb: Verbs.SetUpCheck, Data.Move: { } move } when scene.Verbs.Length > 0 =>
            Button.WithInputs(button.Title, frame.Verb, Page(frame, number) with { Move = move }),
        { Data.Step: null or ReplyCard.Leaving or ReplyCard.Reading } when scene.IsForm => null,
        _ when scene.Ahead is { } ahead && ahead.Verb == button.Verb => Leading(frame, number + ahead.Scenes, button),
        _ when scene.Verbs.Contains(button.Verb) => Leading(frame, number + 1, button),
        _ => null,
    };

    private static ExecuteAction Leading(SceneFrame frame, int to, ExecuteAction button)
    {
        var page = Page(frame, to);
        var data = page with { Format = button.Data.Format ?? page.Format };
        return Button.WithInputs(button.Title, frame.Verb, data) with { Style = button.Style };
    }

    private static IEnumerable<string> Inputs(IEnumerable<CardElement> elements) => elements.SelectMany(element => element switch
    {
        Container box => Inputs(box.Items),
        InputText or InputToggle or InputChoiceSet or InputDate when element.Id is { } id => [id],
        _ => [],
    });

    /// <summary>The elements with other buttons. Nothing is required, so that one can always go on; what has no button left goes.</summary>
    private static IEnumerable<CardElement> Rewritten(IEnumerable<CardElement> elements, Func<CardAction, CardAction?> press)
    {
        foreach (var element in elements)
            switch (element)
            {
                case ActionSet set:
                    var actions = set.Actions.Select(action => Rewritten(action, press)).OfType<CardAction>().ToList();
                    if (actions.Count > 0)
                        yield return set with { Actions = actions };
                    break;
                case Container box:
                    var items = Rewritten(box.Items, press).ToList();
                    if (items.Count > 0)
                        yield return box with { Items = items };
                    break;
                case ColumnSet row:
                    var columns = row.Columns.Select(column => column with { Items = [.. Rewritten(column.Items, press)] }).Where(column => column.Items.Count > 0);
                    yield return row with { Columns = [.. columns] };
                    break;
                case InputText text:
                    yield return text with { IsRequired = null };
                    break;
                case InputChoiceSet choice:
                    yield return choice with { IsRequired = null };
                    break;
                default:
                    yield return element;
                    break;
            }
    }

    private static CardAction? Rewritten(CardAction action, Func<CardAction, CardAction?> press) => action switch
    {
        ShowCardAction more => Rewritten(more.Card.Body, press).ToList() is { Count: > 0 } body ? more with { Card = more.Card with { Body = body } } : null,
        _ => press(action),
    };

    /// <summary>A box that a button shows, of whose own buttons none is left.</summary>
    private static bool IsUseless(Container box, Func<ExecuteAction, CardAction?> press) =>
        box.IsVisible == false && box.Items.OfType<ActionSet>().Any()
        && box.Items.OfType<ActionSet>().All(set => set.Actions.All(action => action is ExecuteAction button && press(button) is null));
}

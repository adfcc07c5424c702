using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The first post of a session: why, a person's story, the goals, what is asked. The background stands behind a button.</summary>
public static class OpeningCard
{
    public static AdaptiveCard Create(View view)
    {
        var (texts, opening) = (view.Texts, view.Playbook.Opening);
        var frame = new Frame("💬", view.Playbook.Name, opening.Title, texts.Count("Opening.Rounds", view.Session.Rounds.Count));
        return frame.Around(
            texts,
            [
                new RichTextBlock([Typed.Run(view.Session.Settings.Title) with { Weight = TextWeight.Bolder, Size = TextSize.Medium }]),
                .. opening.Introduction.Select(Say.Text),
                .. Story(view, opening.Story),
                Say.Section(opening.GoalsTitle),
                .. opening.Goals.Select((goal, index) => Numbered(index + 1, goal)),
                Say.Section(opening.PracticalTitle),
                .. opening.Practical.Select(line => Marked("•", line)),
                Say.Note(SourceLine.Of(view.Playbook.Source)) with { Separator = true },
                new ActionSet([new ShowCardAction(view.Playbook.Background.Title, BackgroundCard.Create(view.Playbook.Background))]),
            ],
            opening.Introduction[0]);
    }

    private static IEnumerable<CardElement> Story(View view, Story story)
    {
        yield return new Container(
        [
            Say.Section($"{story.Sign} {story.Title}"),
            Say.Note(story.Subtitle) with { Spacing = Spacing.None },
            .. story.Person.Select(Say.Text),
            .. Scenes(view, story.Scenes),
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Medium,
        };
    }

    /// <summary>Two letters that follow each other stand side by side, but on a phone under each other.</summary>
    private static IEnumerable<CardElement> Scenes(View view, IReadOnlyList<Scene> scenes)
    {
        for (var at = 0; at < scenes.Count; at++)
        {
            if (scenes[at].Kind == SceneKind.Letter && at + 1 < scenes.Count && scenes[at + 1].Kind == SceneKind.Letter)
                yield return Say.Beside("165px", [Letter(scenes[at], ContainerStyle.Attention), Letter(scenes[++at], ContainerStyle.Good)]);
            else
                foreach (var element in Single(view, scenes[at]))
                    yield return element;
        }
    }

    private static Container Letter(Scene letter, ContainerStyle style) =>
        new([Say.Strong($"✉️ {letter.Title}"), .. letter.Text.Split("\n\n").Select(paragraph => Say.Text(paragraph) with { Spacing = Spacing.Small })]) { Style = style };

    private static IEnumerable<CardElement> Single(View view, Scene scene)
    {
        yield return Say.Strong(scene.Kind == SceneKind.Film ? $"🎬 {scene.Title}" : scene.Title);
        yield return Say.Text(scene.Text) with { Spacing = Spacing.None };
        if (view.Session.Settings.Films.TryGetValue(scene.Id, out var url))
            yield return new ActionSet([new OpenUrlAction(view.Texts.Format("Opening.Watch", scene.Title), url)]);
        else if (scene.Link is { } link)
            yield return new ActionSet([new OpenUrlAction(link.Title, link.Url)]);
    }

    private static ColumnSet Numbered(int number, string text) => Marked($"0{number}", text);

    private static ColumnSet Marked(string mark, string text) =>
        new(
        [
            new Column("auto", [Say.Strong(mark) with { Color = TextColor.Accent }]),
            new Column("stretch", [Say.Text(text)]),
        ])
        {
            Spacing = Spacing.Small,
        };
}

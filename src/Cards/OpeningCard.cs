using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards;

/// <summary>The first post of a session: why, one person's story, the goals and what is asked. The background is behind a button.</summary>
public static class OpeningCard
{
    public static AdaptiveCard Create(View view)
    {
        var (texts, opening) = (view.Texts, view.Playbook.Opening);
        var header = new CardHeader("💬", view.Playbook.Name, opening.Title, texts.Count("Opening.Rounds", view.Session.Rounds.Count(round => !round.IsSkipped)));
        return header.CardWith(
            texts.Language,
            [
                new RichTextBlock([Typed.Run(view.Session.Settings.Title) with { Weight = TextWeight.Bolder, Size = TextSize.Medium }]),
                .. opening.Introduction.Select(OwnText.Plain),
                .. opening.Story is { } story ? new CardElement[] { Story(view, story) } : [],
                OwnText.Heading(opening.GoalsTitle),
                .. opening.Goals.Select((goal, index) => Item($"0{index + 1}", goal)),
                OwnText.Heading(opening.PracticalTitle),
                .. Practical(view).Select(line => Item("•", line)),
                .. Promised(view),
                .. PlanRows.OfPace(view),
                OwnText.Note(view.Source()) with { Separator = true },
                .. Behind(view),
            ],
            opening.Introduction[0]);
    }

    /// <summary>Whether the facilitator sees who has answered depends on the session, and not on the playbook, which says that they do.</summary>
    private static IEnumerable<string> Practical(View view)
    {
        var (texts, practical) = (view.Texts, view.Playbook.Opening.Practical);
        return view.Session.IsAnonymous ? [.. practical.Where(line => line != texts["Opening.SeesWho"]), texts["Opening.Anonymous"]] : practical;
    }

    /// <summary>Who reads the answers, what for and until when, and what everyone can do about what is kept of them.</summary>
    private static IEnumerable<CardElement> Promised(View view)
    {
        var (texts, who) = (view.Texts, Typed.Text(view.Reads("Opening.Reads")));
        if (view.Session.Promise is not { } promise)
            return [who];
        return
        [
            OwnText.Heading(texts["Promise.Title"]),
            who,
            .. new[] { texts["Promise.Why"], texts.Count("Promise.Until", promise.RetentionDays), texts["Promise.Own"] }
                .Select(line => OwnText.Plain(line) with { Spacing = Spacing.Small }),
            OwnText.Note(texts.Format("Promise.Version", promise.Version)) with { Spacing = Spacing.Small },
        ];
    }

    private static Container Story(View view, Story story) =>
        new(
        [
            OwnText.Heading($"{story.Sign} {story.Title}"),
            OwnText.Note(story.Subtitle) with { Spacing = Spacing.None },
            .. story.Person.Select(OwnText.Plain),
            .. Scenes(view, story.Scenes),
        ])
        {
            Style = ContainerStyle.Emphasis,
            Spacing = Spacing.Medium,
        };

    /// <summary>
    /// Two letters in a row are behind one button, side by side, in one colour: which is better is for the team to say.
    /// </summary>
    private static IEnumerable<CardElement> Scenes(View view, IReadOnlyList<Scene> scenes)
    {
        for (var at = 0; at < scenes.Count; at++)
        {
            if (scenes[at].Kind == SceneKind.Letter && at + 1 < scenes.Count && scenes[at + 1].Kind == SceneKind.Letter)
            {
                var id = $"letters-{at}";
                yield return new ActionSet([new ToggleVisibilityAction(view.Texts["Opening.Letters"], [id])]);
                yield return Layout.Hidden(id, [Layout.SideBySide([Letter(scenes[at]), Letter(scenes[++at])])]) with { Style = null };
            }
            else
            {
                foreach (var element in Single(view, scenes[at]))
                    yield return element;
            }
        }
    }

    private static Container Letter(Scene letter) =>
        new(
        [
            OwnText.Heading($"✉️ {letter.Title}"),
            .. letter.Text.Split("\n\n").Select(paragraph => OwnText.Plain(paragraph) with { Spacing = Spacing.Small }),
        ])
        {
            Style = ContainerStyle.Default,
        };

    /// <summary>A film without an address has no title either: what it tells is in the text.</summary>
    private static IEnumerable<CardElement> Single(View view, Scene scene)
    {
        var hasFilm = view.Session.Settings.Films.TryGetValue(scene.Id, out var url);
        if (hasFilm)
            yield return OwnText.Heading($"🎬 {scene.Title}");
        else if (scene.Kind != SceneKind.Film)
            yield return OwnText.Heading(scene.Title);
        yield return OwnText.Plain(scene.Text) with { Spacing = Spacing.Small };
        if (hasFilm)
            yield return new ActionSet([new OpenUrlAction(view.Texts.Format("Opening.Watch", scene.Title), url!)]);
        else if (scene.Link is { } link)
            yield return new ActionSet([new OpenUrlAction(link.Title, link.Url)]);
    }

    private static ColumnSet Item(string mark, string text) =>
        new(
        [
            new Column("auto", [OwnText.Strong(mark) with { Color = TextColor.Accent }]),
            new Column("stretch", [OwnText.Plain(text)]),
        ])
        {
            Spacing = Spacing.Small,
        };

    /// <summary>What stands behind a button each; empty where the playbook has nothing of it.</summary>
    private static IEnumerable<CardElement> Behind(View view)
    {
        CardAction[] buttons =
        [
            .. view.Playbook.Background is { } background ? new[] { BackgroundButton(background) } : [],
            .. Originals(view),
        ];
        return buttons.Length == 0 ? [] : [new ActionSet(buttons)];
    }

    /// <summary>The main lines, principles and laws behind the playbook.</summary>
    private static ShowCardAction BackgroundButton(Background background) =>
        new(background.Title, new AdaptiveCard([.. background.Sections.SelectMany(Section)]));

    /// <summary>Whoever has the poster before them finds the questions by their own words.</summary>
    private static IEnumerable<CardAction> Originals(View view)
    {
        CardElement[] questions =
        [
            .. from round in view.Session.Rounds.Select(view.Round)
               where round.Original is not null
               select OwnText.Plain($"{round.Sign} {round.Title}: {round.Original}"),
        ];
        return questions.Length == 0 ? [] : [new ShowCardAction(view.Texts["Opening.Originals"], new AdaptiveCard(questions))];
    }

    private static IEnumerable<CardElement> Section(BackgroundSection section)
    {
        yield return OwnText.Heading(section.Title);
        if (section.Text is not null)
            yield return OwnText.Plain(section.Text) with { Spacing = Spacing.Small };
        foreach (var item in section.Items)
            yield return OwnText.Plain($"• {item}") with { Spacing = Spacing.Small };
    }
}

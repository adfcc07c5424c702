using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// The facilitator chooses the key points of a closed round, in the 1:1 chat: first the lines, then their words. One verb takes all steps;
/// what the press carries tells which.
/// </summary>
internal sealed class ChooseKeyPoints(
    LineReader reader, KeyPointStore keyPoints, SessionRunner runner, FacilitatorReplies replies) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.RoundHighlight, RunAsync)
        .OnWord(RunAsync, "kernpunten", "key points");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken) => await replies.ForLinesAsync(
        request,
        async view =>
        {
            var round = view.Session.Round(request.Round ?? view.Session.LastClosed!.Number)!;
            if (request.Chosen(Inputs.Highlights) == Inputs.NoHighlights)
                return await SaveAsync(request, view, round, [], [], cancellationToken);
            var lines = await reader.ReadAsync(view.Session, round, cancellationToken);
            return lines switch
            {
                null => await replies.RefuseAsync(request, view, new Refusal.ResultsWithheld(round.Number), cancellationToken),
                [] => await replies.RefuseAsync(request, view, new Refusal.NobodyAnswered(round.Number), cancellationToken),
                _ => await ChosenAsync(request, view, round, lines, cancellationToken),
            };
        },
        cancellationToken);

    private async Task<Reply> ChosenAsync(
        Request request, View view, RoundState round, IReadOnlyList<RoundLine> lines, CancellationToken cancellationToken)
    {
        var ids = Request.Ids(request.Typed(Inputs.Highlights)).ToHashSet();
        RoundLine[] chosen = [.. lines.Where(line => ids.Contains(line.Id))];
        string[] typed =
            [.. Enumerable.Range(1, KeyPoint.Most).Select(number => PlainText.OneLine(request.Typed($"{Inputs.Point}{number}")))];
        var isWorded = request.Step == 2 || request.Carries($"{Inputs.Point}1");
        var fault = (ids.Count, chosen.Length) switch
        {
            ( > KeyPoint.Most, _) => Refusals.Sentence(view, new Refusal.TooManyKeyPoints(ids.Count)),
            (0, _) => view.Texts["KeyPoints.None"],
            (_, 0) => view.Texts["KeyPoints.Gone"],
            _ => null,
        };
        var page = request.Number("page");
        if (page is null && fault is null)
            return isWorded
                ? await SaveAsync(request, view, round, chosen, typed, cancellationToken)
                : new Reply(KeyPointsCard.Word(view, round, chosen), Private: true);
        var now = await keyPoints.FindAsync(view.Session.Id, round.Number, cancellationToken);
        // Whoever comes back to them finds them chosen, but for those that were worded anew.
        if (!request.Carries(Inputs.Highlights) && request.Step is null)
            ids.UnionWith(lines.Where(line => now.Contains(new KeyPoint(line.From, line.Text))).Select(line => line.Id));
        // Before anything was chosen, nothing is wrong.
        var said = page is null && fault is not null && (request.Step is not null || request.Carries(Inputs.Highlights))
            ? FormFault.Of(view.Texts, new FieldFault(Inputs.Highlights, fault))
            : null;
        return new Reply(KeyPointsCard.Choose(view, round, lines, now, ids, page ?? 1, said), Private: true);
    }

    private async Task<Reply> SaveAsync(
        Request request,
        View view,
        RoundState round,
        RoundLine[] chosen,
        string[] typed,
        CancellationToken cancellationToken)
    {
        KeyPoint[] points = [.. chosen.Zip(typed, (line, text) => new KeyPoint(line.From, text)).Where(point => point.Text.Length > 0)];
        if (chosen.Length > 0 && points.Length == 0)
            return Again(FormFault.Of(view.Texts, new FieldFault($"{Inputs.Point}1", view.Texts["KeyPoints.Empty"], IsEmpty: true)));
        var outcome = await runner.RunAsync(
            request, _ => new Command.ChooseKeyPoints(round.Number, points) { IsMeant = request.IsConfirmed }, cancellationToken);
        if (outcome is { Decision: Decision.Accepted })
            return new Reply(KeyPointsCard.Saved(view with { Session = outcome.Session }, round, points), Private: true);
        if (outcome is not { Decision: Decision.Refused { Refusal: Refusal.FaultyForm { Faults: var faults } } })
            return await replies.ReplyAsync(request, outcome, (_, _) => null, cancellationToken);
        int[] places = [.. typed.Index().Where(text => text.Item.Length > 0).Select(text => text.Index + 1)];
        return Again(FormFault.Of(view, new Refusal.FaultyForm([.. faults.Select(OnCard)])));

        // Numbered as on the card, where a field in between may be left empty.
        Refusal OnCard(Refusal fault) => fault switch
        {
            Refusal.KeyPointTooLong tooLong => tooLong with { Point = places[tooLong.Point - 1] },
            Refusal.PersonalText { Place: TextPlace.KeyPoint { Number: var number } } personal =>
                personal with { Place = new TextPlace.KeyPoint(places[number - 1]) },
            _ => fault,
        };

        Reply Again(FormFault? fault) => new(KeyPointsCard.Word(view, round, chosen, typed, fault), Private: true);
    }
}

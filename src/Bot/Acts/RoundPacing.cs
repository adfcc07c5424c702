using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// Opens and closes rounds. <c>volgende</c> closes the open round and opens the next one, and so does opening it where that was confirmed.
/// What closes a round asks first where people have not answered.
/// </summary>
internal sealed class RoundPacing(
    ConfirmFirst confirmFirst, SessionRunner runner, ProgressReader progress, FacilitatorReplies replies, SessionPace pace) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.RoundOpen, OpenAsync)
        .OnPress(Verbs.RoundClose, CloseAsync)
        .OnWord(OpenAsync, "open")
        .OnWord(CloseAsync, "sluit", "close")
        .OnWord(AdvanceAsync, "volgende", "next");

    private async Task<Reply?> OpenAsync(Request request, CancellationToken cancellationToken)
    {
        // Pressed once more, the round is open, and the one after it is not meant.
        bool IsNext(Session session) => request.IsConfirmed && session.OpenRound is not null && session.NextRound?.Number == request.Round;
        var outcome = await runner.RunAsync(
            request,
            session => IsNext(session) ? new Command.Advance(pace.ClosesAt(session)) : new Command.Open(request.Round, pace.ClosesAt(session)),
            cancellationToken);
        return await replies.ReplyAsync(request, outcome, Opened, cancellationToken);
    }

    private async Task<Reply?> CloseAsync(Request request, CancellationToken cancellationToken) => await confirmFirst.RunAsync(
        request,
        session => new Command.Close(request.Round, pace.NextOpensAt(session)),
        view => AskAsync(
            view, request.Round is { } number ? view.Session.Round(number) : view.Session.OpenRound, QuestionCard.Close, cancellationToken),
        outcome => replies.ReplyAsync(request, outcome, Closed, cancellationToken),
        cancellationToken);

    private async Task<Reply?> AdvanceAsync(Request request, CancellationToken cancellationToken) => await confirmFirst.RunAsync(
        request,
        session => new Command.Advance(pace.ClosesAt(session)),
        view => AskAsync(view, view.Session.OpenRound, QuestionCard.Advance, cancellationToken),
        // After the last round there is nothing to open, so it only closes.
        outcome => replies.ReplyAsync(request, outcome, (view, accepted) => Opened(view, accepted) ?? Closed(view, accepted), cancellationToken),
        cancellationToken);

    /// <returns>Null where there is nothing to ask.</returns>
    private async Task<AdaptiveCard?> AskAsync(
        View view, RoundState? open, Func<View, RoundState, Progress, AdaptiveCard?> question, CancellationToken cancellationToken) =>
        open is null ? null : question(view, open, await progress.ReadAsync(view.Session, open.Number, cancellationToken));

    /// <returns>Null where nothing was opened. An earlier round that was reopened may be open all the same.</returns>
    private static string? Opened(View view, Decision.Accepted accepted)
    {
        if (accepted is not { Session.OpenRound: { } open, Events: [] or [.., Event.RoundOpened] })
            return null;
        var opened = view.Texts.Format("Done.Opened", open.Number, view.Round(open).Title);
        return accepted.Events is [.., Event.RoundOpened { EndsPause: true }] ? $"{opened} {view.Texts["Done.PauseOver"]}" : opened;
    }

    private static string? Closed(View view, Decision.Accepted accepted) => accepted.Session.LastClosed is { } closed
        ? NewsCard.WithNext(view, view.Texts.Format("Done.Closed", closed.Number, view.Round(closed).Title))
        : null;
}

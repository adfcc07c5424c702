using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Elements;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>summary.reply</c>: the manager answers the team about a theme. Without a round it shows the themes, with a round the form, and with
/// what was filled in on it, it saves.
/// </summary>
internal sealed class ReplyToTeam(
    ReaderReplies replies, SessionRunner runner, ReplyReader reader, ReplyStore given, RoundReader rounds, DotStore dots) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.SummaryReply, RunAsync)
        .OnManagerWord(RunAsync, "antwoord team", "reply");

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        var texts = request.Reply;
        // Texts about no round are given back, as for one that is not there.
        var round = request.Round ?? (texts.IsEmpty ? null : 0);
        return await replies.ForReaderAsync(
            request,
            (session, caller) => ReadAccess.Replies(session, round, caller),
            async view => view.Session.Round(round ?? 0) switch
            {
                null => new Reply(RepliesCard.Create(view, await reader.ReadAsync(view.Session, cancellationToken)), Private: true),
                var state when request.Step == ReplyCard.Leaving => await LeaveAsync(request, view, state, texts, cancellationToken),
                var state when request.Step == ReplyCard.Reading => await ReadAllAsync(view, state, texts, cancellationToken),
                var state when request.Step == ReplyCard.Withdrawing => await WithdrawAsync(request, view, state, cancellationToken),
                var state when texts.IsEmpty && request.Step is null => await ShowAsync(view, state, cancellationToken),
                var state => await SaveAsync(request, view, state, texts, cancellationToken),
            },
            cancellationToken);
    }

    private async Task<Reply> ShowAsync(View view, RoundState round, CancellationToken cancellationToken)
    {
        var now = await given.FindAsync(view.Session.Id, round.Number, cancellationToken);
        return new Reply(await FormAsync(view, round, now?.Texts, now is not null, null, cancellationToken), Private: true);
    }

    /// <summary>The form stays, with all that is typed on it, and the answers come below it.</summary>
    private async Task<Reply> ReadAllAsync(View view, RoundState round, ReplyTexts texts, CancellationToken cancellationToken)
    {
        var now = await given.FindAsync(view.Session.Id, round.Number, cancellationToken);
        var (page, answers) = await rounds.PageAsync(view.Session, round, 1, cancellationToken);
        return new Reply(await FormAsync(view, round, texts, now is not null, null, cancellationToken), Private: true)
        {
            Copy = AnswersCard.Create(view, round, page, answers, fromSummary: true),
        };
    }

    /// <summary>To the list of the themes. What would be lost comes back first.</summary>
    private async Task<Reply> LeaveAsync(Request request, View view, RoundState round, ReplyTexts texts, CancellationToken cancellationToken)
    {
        var now = await given.FindAsync(view.Session.Id, round.Number, cancellationToken);
        return new Reply(
            request.IsConfirmed || texts == (now?.Texts ?? ReplyTexts.None)
                ? RepliesCard.Create(view, await reader.ReadAsync(view.Session, cancellationToken))
                : await FormAsync(
                    view, round, texts, now is not null, new FormFault(view.Texts["Reply.Unsaved"]), cancellationToken, isLeaving: true),
            Private: true);
    }

    /// <summary>The text stays on the form, for whoever wants to word it anew.</summary>
    private async Task<Reply> WithdrawAsync(Request request, View view, RoundState round, CancellationToken cancellationToken)
    {
        var before = await given.FindAsync(view.Session.Id, round.Number, cancellationToken);
        return await runner.RunAsync(request, _ => new Command.WithdrawReply(round.Number, before), cancellationToken) switch
        {
            null => Reply.NoSession(request),
            { Decision: Decision.Refused refused } => new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal)), Private: true),
            _ => new Reply(
                await FormAsync(view, round, before?.Texts, isGiven: false, new FormFault(view.Texts["Reply.TakenBack"]), cancellationToken),
                Private: true),
        };
    }

    private async Task<Reply> SaveAsync(
        Request request, View view, RoundState round, ReplyTexts texts, CancellationToken cancellationToken)
    {
        var before = await given.FindAsync(view.Session.Id, round.Number, cancellationToken);
        var outcome = await runner.RunAsync(request, _ => new Command.ReplyToTeam(round.Number, texts, before) { IsMeant = request.IsConfirmed }, cancellationToken);
        if (outcome is null)
            return Reply.NoSession(request);
        view = view with { Session = outcome.Session };
        return new Reply(
            outcome.Decision switch
            {
                Decision.Refused { Refusal: Refusal.NoReply or Refusal.FaultyForm } refused =>
                    await FormAsync(view, round, texts, before is not null, FormFault.Of(view, refused.Refusal), cancellationToken),
                Decision.Refused refused => RefusalCard.Create(
                    view.Texts, Refusals.Sentence(view, refused.Refusal), TypedTexts.Of(request.Data)),
                Decision.Accepted { Events: [Event.TeamReplied replied] } =>
                    await SavedAsync(view, round, replied.Reply, cancellationToken),
                // Done before, maybe by another delivery of this press.
                _ when await given.FindAsync(view.Session.Id, round.Number, cancellationToken) is { } same =>
                    await SavedAsync(view, round, same, cancellationToken),
                _ => await FormAsync(view, round, texts, before is not null, null, cancellationToken),
            },
            Private: true);
    }

    private async Task<AdaptiveCard> SavedAsync(View view, RoundState round, ManagerReply reply, CancellationToken cancellationToken)
    {
        var waiting = (await reader.WaitingAsync(view.Session, cancellationToken)).Where(other => other.Number != round.Number).ToList();
        return ReplySavedCard.Create(view, round, reply, waiting.Find(other => other.Number > round.Number) ?? waiting.FirstOrDefault());
    }

    private async Task<AdaptiveCard> FormAsync(
        View view,
        RoundState round,
        ReplyTexts? typed,
        bool isGiven,
        FormFault? fault,
        CancellationToken cancellationToken,
        bool isLeaving = false)
    {
        var row = await rounds.ReadAsync(view.Session, round, new HashSet<PersonId>(), cancellationToken);
        var ranking = view.Session.DotsClosedAt is null ? null : await dots.RankingAsync(view.Session.Id, cancellationToken);
        return ReplyCard.Create(view, row, ranking, typed, isGiven, fault, isLeaving);
    }
}

using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>Dots for what is still to be done: asked of every member one to one, saved or given back, and counted.</summary>
internal sealed class ChooseTogether(
    Admission admission,
    ConfirmFirst confirmFirst,
    SessionRunner runner,
    FacilitatorReplies replies,
    DotItemReader items,
    DotStore dots,
    ControlReader control,
    ViewFactory views) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPress(Verbs.DotsAsk, AskAsync)
        .OnPress(Verbs.DotsClose, CloseAsync)
        .OnPress(Verbs.DotsSubmit, SubmitAsync)
        .OnWord(SayAsync, "stippen", "dots");

    /// <summary>The word asks everyone; while the dots are being given it asks whether to count them.</summary>
    private async Task<Reply?> SayAsync(Request request, CancellationToken cancellationToken)
    {
        var admitted = await admission.AdmitAsync(request, cancellationToken);
        if (admitted is not { Session: { TakesDots: true } session } || Roles.In(session, admitted.Caller) != Role.Facilitator)
            return await AskAsync(request, admitted, cancellationToken);
        var card = QuestionCard.CloseDots(views.Of(session), await control.ReadAsync(session, cancellationToken));
        return new Reply(card, Private: true) { MayBePublic = true };
    }

    private async Task<Reply?> AskAsync(Request request, CancellationToken cancellationToken) =>
        await AskAsync(request, await admission.AdmitAsync(request, cancellationToken), cancellationToken);

    private async Task<Reply> AskAsync(Request request, Admitted? admitted, CancellationToken cancellationToken)
    {
        if (admitted is not { Session: var session })
            return Reply.NoSession(request);
        // Only for a facilitator who may ask is it worth reading what can be chosen.
        var all = admitted.WouldChange(new Command.AskDots(Anything), DateTimeOffset.MaxValue)
            ? await items.ReadAsync(session, cancellationToken)
            : DotItems.None;
        var outcome = await runner.RunAsync(request, admitted, _ => new Command.AskDots(all), cancellationToken);
        return outcome is { Decision: Decision.Refused { Refusal: Refusal.TooManyToChoose tooMany } }
            ? new Reply(RefusalCard.KeyPointsFirst(views.Of(outcome.Session), tooMany), Private: true)
            : await replies.ReplyAsync(request, outcome, Asked, cancellationToken);
    }

    private async Task<Reply?> CloseAsync(Request request, CancellationToken cancellationToken) => await confirmFirst.RunAsync(
        request,
        new Command.CloseDots(),
        (view, state) => QuestionCard.CloseDotsEarly(view, state),
        outcome => replies.ReplyAsync(request, outcome, (view, _) => view.Texts["Done.DotsClosed"], cancellationToken),
        cancellationToken);

    private async Task<Reply?> SubmitAsync(Request request, CancellationToken cancellationToken)
    {
        if (await admission.AdmitAsync(request, cancellationToken) is not { Session: var session } admitted)
            return Reply.NoSession(request);
        var offered = await dots.ItemsAsync(session.Id, cancellationToken);
        string[] chosen = [.. Request.Ids(request.Chosen(Inputs.Dots)).Distinct()];
        var outcome = await runner.RunAsync(
            request, admitted, _ => new Command.GiveDots(chosen, [.. offered.Select(item => item.Id)]), cancellationToken);
        if (outcome is null)
            return Reply.NoSession(request);
        var view = views.Of(outcome.Session);
        return new Reply(
            outcome.Decision switch
            {
                Decision.Refused { Refusal: Refusal.NoDot or Refusal.TooManyDots or Refusal.NoSuchItem } refused =>
                    DotsCard.Create(view, offered, chosen, FormFault.Of(view, refused.Refusal)),
                Decision.Refused refused => RefusalCard.Create(view.Texts, Refusals.Sentence(view, refused.Refusal)),
                _ => DotsSavedCard.Create(view, offered, chosen),
            },
            Private: true);
    }

    /// <summary>Stands for what can be chosen, to find out whether asking is allowed at all.</summary>
    private static readonly DotItems Anything = new([new DotItem("", 0, "")], Unchosen: []);

    private static string Asked(View view, Decision.Accepted accepted) =>
        view.Texts[accepted.Events is [Event.DotsAskedAgain] ? "Done.DotsAskedAgain" : "Done.DotsAsked"];
}

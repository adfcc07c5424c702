using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>The two cards of the set-up, with all that was filled in on either.</summary>
internal sealed class SetUpScreens(MemberStore members, PeopleReader people, PreflightReader preflights, SessionPace pace, TimeProvider time)
{
    /// <summary>The card on which there is a fault.</summary>
    public Task<Reply> AgainAsync(Request request, View view, SetUpValues values, SetUpFault fault, CancellationToken cancellationToken) =>
        fault.IsOnFirst
            ? FirstAsync(request, view, values, fault, cancellationToken)
            : SecondAsync(request, view, values, fault, cancellationToken);

    public async Task<Reply> FirstAsync(
        Request request, View view, SetUpValues values, SetUpFault? fault, CancellationToken cancellationToken)
    {
        var everyone = await people.EveryoneAsync(view, request.Search, values.Manager, cancellationToken);
        return new Reply(SetUpCard.Create(view, everyone, SetUpInput.GivenBack(values), fault));
    }

    /// <param name="news">Why the card is shown again; null for nothing to say.</param>
    public async Task<Reply> SecondAsync(
        Request request, View view, SetUpValues values, SetUpFault? fault, CancellationToken cancellationToken, string? news = null)
    {
        var draft = await DraftAsync(view, values, cancellationToken);
        var everyone = await people.EveryoneAsync(view, request.Search, values.Reader, cancellationToken, values.Facilitator);
        var preflight = await preflights.ReadAsync(draft, cancellationToken);
        return new Reply(SetUpCheckCard.Create(view with { Session = draft }, preflight, everyone, SetUpInput.GivenBack(values), fault, news));
    }

    /// <summary>The session as it would be once it was started with these values.</summary>
    public async Task<Session> DraftAsync(View view, SetUpValues values, CancellationToken cancellationToken)
    {
        var roster = (await members.AllAsync(view.Session.Id, cancellationToken)).Select(member => member.Member).ToList();
        var start = SetUpInput.Command(view.Playbook, values, roster, view.Session.Facilitator, pace.NextOpensAt);
        return SetUpInput.Draft(view.Session, start, time.GetUtcNow());
    }
}

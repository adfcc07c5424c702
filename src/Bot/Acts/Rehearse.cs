using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Cards.Rehearsals;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>session.rehearse</c>: plays a whole session with colleagues who do not exist, to whoever asks and to nobody else. Where one is and what was
/// filled in travels with each press, and nothing is stored.
/// </summary>
internal sealed class Rehearse(
    PlaybookLibrary playbooks, SetUpTrials trials, ViewFactory views, SessionPace pace, WorkingHours hours, TimeProvider time) : IActs
{
    public void AddTo(ActTable table) => table
        .OnPressWithoutSession(Verbs.SessionRehearse, RunAsync)
        .OnWordWithoutSession(ShowAsync, "repetitie", "rehearsal");

    /// <summary>From the set-up it goes on after that, in the 1:1 chat.</summary>
    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken) => request.Session is null
        ? await ShowAsync(request, cancellationToken)
        : await trials.ShowAsync(
            request,
            null,
            (view, values) => Task.FromResult(Card(request, view, values, RehearsalCard.AfterSetUp)),
            cancellationToken);

    private Task<Reply?> ShowAsync(Request request, CancellationToken cancellationToken)
    {
        var playbook = playbooks.Default;
        var session = Rehearsals.Prepared(playbook, request.Sender, time.GetUtcNow());
        var proposed = views.WithChoice(new View(session, playbook, Texts.For(playbook.Language), hours) { LeastAnswers = views.LeastAnswers });
        var (preparing, values) = SetUpInput.Read(request, proposed);
        var card = SetUpInput.Switched(preparing, values) is { Values: var switched, News: var news }
            ? Card(request, preparing, switched, 1, news)
            : Card(request, preparing, values.Earlier(preparing.Playbook, request.Chosen(Inputs.Move)), request.Number("page") ?? 1);
        return Task.FromResult<Reply?>(new Reply(card, Private: true));
    }

    /// <param name="preparing">Of the session before its start.</param>
    /// <param name="news">Why the first page is shown again; null for nothing to say.</param>
    private Cards.Elements.AdaptiveCard Card(Request request, View preparing, SetUpValues chosen, int page, string? news = null)
    {
        var session = preparing.Session;
        var texts = SetUpInput.Chosen(preparing, chosen).Texts;
        var team = new FictionalTeam(texts, session.Facilitator);
        // The real people of a set-up take no part in it.
        bool IsFictional(string id) => team.Members.Any(member => member.Id.Value == id);
        var values = SetUpInput.GivenBack(chosen) with
        {
            Manager = IsFictional(chosen.Manager) ? chosen.Manager : team.Manager.Id.Value,
            Reader = IsFictional(chosen.Reader) ? chosen.Reader : "",
            Facilitator = "",
        };
        var faults = SetUpInput.Faults(preparing, values, team.Members);
        FieldFault[] onFirst = [.. faults.Where(wrong => SetUpValues.IsOnFirst(wrong.Input))];
        var fault = FormFault.Of(texts, onFirst.Length > 0 ? onFirst : faults);
        var sound = fault is null ? values : SetUpValues.Default(preparing.Playbook) with { Manager = values.Manager };
        var start = SetUpInput.Command(preparing, sound, team.Members, pace.NextOpensAt);
        var started = SetUpInput.Chosen(preparing, sound) with { Session = SetUpInput.Draft(session, start, time.GetUtcNow(), views.Promise) };
        var shown = (fault, onFirst) switch
        {
            (null, _) => page,
            (_, []) => RehearsalCard.Check,
            _ => 1,
        };
        return RehearsalCard.Create(preparing, started, team, values, Own(request), shown, fault, news);
    }

    private static RehearsedInput Own(Request request) => new(
        Enum.GetValues<FieldId>().ToDictionary(field => field, field => Cut(PlainText.Clean(request.Typed(Inputs.Field(field))))),
        request.Level is > 0 and var level ? level : null,
        [.. Enumerable.Range(1, ThreeActions.Most).Select(number => Cut(PlainText.OneLine(request.Typed($"{Inputs.Action}{number}")))).Where(action => action.Length > 0)],
        [.. Request.Ids(request.Chosen(Inputs.Dots)).Take(DotItems.Dots)],
        [.. Request.Ids(request.Chosen(Inputs.Highlights)).Take(KeyPoint.Most)])
    {
        Share = request.Typed(Inputs.Share) == "true",
        Outcomes = request.Outcomes.Where(said => said.Value is not null).ToDictionary(),
        Carry = request.Typed(Inputs.Carry) == "true",
        Reply = Cut(request.Reply),
        Format = ExportFormats.Parse(request.Chosen(Inputs.Format)) ?? ExportFormat.Word,
    };

    private static ReplyTexts Cut(ReplyTexts reply) => new(Cut(reply.Agreed), Cut(reply.Declined), Cut(reply.Explored));

    private static string Cut(string text) => PlainText.Cut(text, RehearsedInput.MostCharacters);
}

/// <summary>Sessions that are kept nowhere.</summary>
internal static class Rehearsals
{
    /// <summary>As if the sender had typed <c>start</c> in a channel.</summary>
    public static Session Prepared(Playbook playbook, Sender sender, DateTimeOffset at) => PrepareSession.New(
        playbook,
        sender.Person,
        new Location(sender.Tenant, "", "", sender.Channel, "", sender.ServiceUrl, ""),
        new SessionId(""),
        at);

    /// <summary>The same once it was started with what the playbook proposes, led by its starter and managed by somebody who does not exist.</summary>
    public static View Started(Session prepared, Playbook playbook, WorkingHours hours, DateTimeOffset at, Promise promise)
    {
        var texts = Texts.For(playbook.Language);
        var team = new FictionalTeam(texts, prepared.Facilitator);
        var view = new View(prepared, playbook, texts, hours);
        var start = SetUpInput.Command(view, SetUpValues.Default(playbook) with { Manager = team.Manager.Id.Value }, team.Members, _ => null);
        return view with { Session = SetUpInput.Draft(prepared, start, at, promise) };
    }
}

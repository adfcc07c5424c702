using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads all that is kept of one person, in every session of their organisation.</summary>
internal sealed class PersonalDataReader(
    PersonalDataStore data, SessionStore sessions, PeopleStore people, AvailabilityStore availability, PersonalSessionReader reader)
{
    /// <param name="texts">In which what is about no session is told.</param>
    public async Task<PersonalData> ReadAsync(TenantId tenant, PersonId person, Texts texts, CancellationToken cancellationToken)
    {
        var found = new List<PersonalSession>();
        foreach (var session in await SessionsAsync(tenant, person, cancellationToken))
            found.Add(await reader.ReadAsync(session, person, cancellationToken));
        return new PersonalData([.. await AboutAsync(tenant, person, texts, cancellationToken)], found);
    }

    /// <summary>The sessions that know this person, the newest first.</summary>
    public async Task<IReadOnlyList<Session>> SessionsAsync(TenantId tenant, PersonId person, CancellationToken cancellationToken)
    {
        var found = new List<Session>();
        foreach (var id in await data.SessionsAsync(tenant, person, cancellationToken))
            if (await sessions.LoadAsync(id, cancellationToken) is { Session: var session })
                found.Add(session);
        return found;
    }

    private async Task<IEnumerable<PersonalEntry>> AboutAsync(TenantId tenant, PersonId person, Texts texts, CancellationToken cancellationToken)
    {
        var said = await availability.FindAsync(tenant, person, cancellationToken);
        var subject = texts["MyData.Contact"];
        PersonalEntry[] chosen = said == Availability.Always ? [] :
        [
            new(subject, texts["MyData.Days"], DaysCard.Names(texts, said)),
            new(subject, texts["MyData.Reminders"], texts[said.WantsReminders ? "MyData.Yes" : "MyData.No"]),
        ];
        return await people.FindAsync(tenant, person, cancellationToken) is not { } contact
            ? chosen
            :
            [
                new(subject, texts["MyData.Id"], person.Value),
                new(subject, texts["MyData.Chat"], contact.Conversation ?? texts["MyData.No"]),
                new(subject, texts["MyData.Locale"], contact.Locale ?? texts["MyData.No"]),
                .. chosen,
            ];
    }
}

/// <summary>Reads what one session keeps of a person.</summary>
internal sealed class PersonalSessionReader(
    AnswerStore answers, ActionsStore actions, DotStore dots, ReplyStore replies, MemberStore members, ViewFactory views)
{
    public async Task<PersonalSession> ReadAsync(Session session, PersonId person, CancellationToken cancellationToken)
    {
        var view = views.Of(session);
        var member = await members.FindAsync(session.Id, person, cancellationToken);
        var entries = new List<PersonalEntry>(Standing(view, person, member));
        var answered = 0;
        foreach (var round in session.Rounds.Where(round => round.OpenedAt is not null))
            if (await answers.FindAsync(session, round, person, cancellationToken) is { HasAnswer: true } own)
            {
                answered++;
                entries.AddRange(Answer(view, round, own));
            }

        var given = await actions.FindAsync(session.Id, person, cancellationToken);
        entries.AddRange(Actions(view, given));
        entries.AddRange(Dots(view, await dots.ItemsAsync(session.Id, cancellationToken), await dots.OwnAsync(session.Id, person, cancellationToken)));
        entries.AddRange((await replies.AllAsync(session.Id, cancellationToken)).Where(reply => reply.Value.By.Id == person).SelectMany(reply => Reply(view, reply.Key, reply.Value)));
        return new PersonalSession(
            view, Roles.Of(session, person), answered, given?.Items.Count ?? 0, entries, member is not null && !session.IsAbsent(person));
    }

    private static IEnumerable<PersonalEntry> Standing(View view, PersonId person, StoredMember? member)
    {
        var (texts, session) = (view.Texts, view.Session);
        var subject = texts["MyData.Standing"];
        if (member is not null)
            yield return new PersonalEntry(subject, texts["MyData.Roster"], member.Member.Name);
        if (session.Phase != Phase.SetUp && person == session.Settings.Manager.Id)
            yield return new PersonalEntry(subject, texts["MyData.Role"], texts["MyData.Manager"]);
        if (person == session.Settings.SecondReader?.Id)
            yield return new PersonalEntry(subject, texts["MyData.Role"], texts["MyData.SecondReader"]);
        if (person == session.Facilitator.Id)
            yield return new PersonalEntry(subject, texts["MyData.Role"], texts["MyData.Facilitator"]);
        if (session.HasLeft(person))
            yield return new PersonalEntry(subject, texts["MyData.Roster"], texts["MyData.Left"]);
        if (session.HasOptedOut(person))
            yield return new PersonalEntry(subject, texts["MyData.Roster"], texts["MyData.OptedOut"]);
    }

    private static IEnumerable<PersonalEntry> Answer(View view, RoundState state, OwnAnswer own)
    {
        var round = view.Round(state);
        if (own.Answer is not { } answer)
            return [new PersonalEntry(round.Title, round.Question, view.Texts["MyData.Sealed"])];
        DateTimeOffset? at = view.Session.IsAnonymous ? null : answer.At;
        return
        [
            .. round.Fields.Select(field => new PersonalEntry(round.Title, field.Label, answer[field.Id], at)),
            .. round.Closed() is { } closed && closed.NameOf(answer.Level) is { } level
                ? [new PersonalEntry(round.Title, closed.Question, level, at)]
                : Array.Empty<PersonalEntry>(),
        ];
    }

    private static IEnumerable<PersonalEntry> Actions(View view, ThreeActions? given)
    {
        var texts = view.Texts;
        return given is null
            ? []
            : given.Items.Select((text, index) => new PersonalEntry(
                texts[given.Share ? "MyData.ActionsShared" : "MyData.ActionsOwn"],
                given.OutcomeOf(index) is { } outcome
                    ? texts.Format("MyData.ActionOutcome", index + 1, Outcomes.In(texts, outcome))
                    : texts.Format("Actions.Label", index + 1),
                text,
                given.At));
    }

    private static IEnumerable<PersonalEntry> Reply(View view, int round, ManagerReply reply) =>
        from part in reply.Texts.Filled
        select new PersonalEntry(view.Round(round).Title, ReplyRows.Label(view.Texts, part), reply.Texts[part], reply.ChangedAt ?? reply.At);

    private static IEnumerable<PersonalEntry> Dots(View view, IReadOnlyList<DotItem> items, IReadOnlyList<string> own) =>
        from id in own
        let item = items.FirstOrDefault(candidate => candidate.Id == id)
        where item is not null
        select new PersonalEntry(view.Texts["MyData.Dots"], view.Texts["MyData.Dot"], item.Text);
}

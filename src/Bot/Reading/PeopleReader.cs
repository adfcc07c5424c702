using Praatplaat.Bot.Access;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>Reads from whom the facilitator can choose. Only of people of one name Teams is asked for more, each time anew.</summary>
internal sealed class PeopleReader(MemberStore members, TeamDirectory directory)
{
    /// <summary>Of so many people Teams is asked at most: somebody waits for the card. Others of one name are numbered.</summary>
    private const int MostAsked = 20;

    /// <summary>What people know of each other, shortest first.</summary>
    private static readonly Func<Addresses, string>[] Marks =
    [
        addresses => addresses.Email.Split('@')[0],
        addresses => addresses.Email,
        addresses => addresses.UserPrincipalName,
    ];

    /// <summary>The whole team, with the facilitator at the top.</summary>
    /// <param name="also">Whoever is chosen from the list where the card has it a second time; null where it has it once.</param>
    public async Task<PeopleList> EveryoneAsync(
        View view, string search, string chosen, CancellationToken cancellationToken, string? also = null)
    {
        var (all, facilitator) = (await AllAsync(view, cancellationToken), view.Session.Facilitator);
        // Who typed start is there before the roster was read.
        IReadOnlyList<Member> people = all.Any(member => member.Id == facilitator.Id) ? all : [new Member(facilitator, ""), .. all];
        return await MarkedAsync(view.Session, PeopleList.Of(view.Texts, people, facilitator.Id, search, chosen, also), cancellationToken);
    }

    /// <summary>The team without the facilitator.</summary>
    public async Task<PeopleList> ColleaguesAsync(View view, string search, string chosen, CancellationToken cancellationToken)
    {
        var all = await AllAsync(view, cancellationToken);
        Member[] people = [.. all.Where(member => member.Id != view.Session.Facilitator.Id)];
        return await MarkedAsync(view.Session, PeopleList.Of(view.Texts, people, null, search, chosen), cancellationToken);
    }

    private async Task<IReadOnlyList<Member>> AllAsync(View view, CancellationToken cancellationToken) =>
        [.. (await members.AllAsync(view.Session.Id, cancellationToken)).Select(stored => stored.Member)];

    private async Task<PeopleList> MarkedAsync(Session session, PeopleList people, CancellationToken cancellationToken)
    {
        Member[] asked = [.. people.Namesakes.SelectMany(some => some).Where(member => member.UserId.Length > 0).Take(MostAsked)];
        if (asked is [])
            return people;
        var addresses = await directory.AddressesAsync(session, asked, cancellationToken);
        var marks = people.Namesakes.SelectMany(some => MarksOf(some, addresses)).ToDictionary();
        return people with { Marks = marks };
    }

    /// <returns>The first kind of mark by which all of them differ; empty where there is none.</returns>
    private static Dictionary<PersonId, string> MarksOf(
        IReadOnlyList<Member> namesakes, IReadOnlyDictionary<PersonId, Addresses> addresses)
    {
        if (!namesakes.All(member => addresses.ContainsKey(member.Id)))
            return [];
        return Marks
            .Select(mark => namesakes.ToDictionary(
                member => member.Id, member => PlainText.Cut(PlainText.OneLine(mark(addresses[member.Id])), PeopleList.MarkLength)))
            .FirstOrDefault(marks => marks.Values.All(mark => mark.Length > 0)
                && marks.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() == marks.Count) ?? [];
    }
}

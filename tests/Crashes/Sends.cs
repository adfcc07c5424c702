using Praatplaat.FakeChannel;

namespace Praatplaat.Crashes.Tests;

/// <summary>How many cards for three actions each member really got, by <c>aadObjectId</c>.</summary>
internal sealed class Sends(FakeTeams teams)
{
    public int Count(string person) => Cards(teams.Members.First(member => member.AadObjectId == person));

    public IReadOnlyDictionary<string, int> Counts() => teams.Members.ToDictionary(member => member.AadObjectId!, Cards);

    private int Cards(TeamsPerson member) =>
        teams.CardsTo(member).Count(card => card.GetRawText().Contains("\"verb\":\"actions.submit\"", StringComparison.Ordinal));
}

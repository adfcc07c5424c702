using Praatplaat.FakeChannel;

namespace Praatplaat.Crashes.Tests;

/// <summary>A kind of card to one member.</summary>
internal readonly record struct Sent(string Verb, string Person);

/// <summary>What members really got.</summary>
internal sealed class Sends(FakeTeams teams)
{
    public const string Actions = "actions.submit";
    public const string Reminder = "answer.mine";

    public int Count(Sent sent) => Cards(teams.Members.First(member => member.AadObjectId == sent.Person), sent.Verb);

    public IReadOnlyDictionary<Sent, int> Counts() =>
        (from member in teams.Members from verb in new[] { Actions, Reminder } select new Sent(verb, member.AadObjectId!)).ToDictionary(sent => sent, Count);

    private int Cards(TeamsPerson member, string verb) =>
        teams.CardsTo(member).Count(card => card.GetRawText().Contains($"\"verb\":\"{verb}\"", StringComparison.Ordinal));
}

using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Faults;

/// <summary>Where a kind of message stands at a moment.</summary>
/// <param name="Cards">In the place where it belongs, as people see them; of what is posted, by how it was when it came.</param>
/// <param name="Elsewhere">The same, in the other place.</param>
/// <param name="Messages">How many messages there are in both.</param>
/// <param name="Calls">That were to bring it.</param>
internal sealed record Standing(MessageKind Kind, IReadOnlyList<SeenCard> Cards, int Elsewhere, int Messages, int Calls)
{
    public static Standing Of(SessionPlay play, MessageKind kind)
    {
        var here = In(play, kind.To);
        var there = kind.Instead is { } instead ? In(play, instead.To) : [];
        return new Standing(
            kind,
            [.. here.Where(Is).Select(message => SeenCard.Of(message)!)],
            there.Count(Is),
            here.Count + there.Count,
            play.Teams.Calls.Count(kind.Delivers));

        bool Is(SentMessage message) => (kind.IsUpdate ? message : message with { Versions = [message.Versions[0]] }).Card is { } card && kind.Is(card);
    }

    public Observed Since(Standing before)
    {
        var (here, there) = (Cards.Count - before.Cards.Count, Elsewhere - before.Elsewhere);
        return new Observed(0, false, here + there, Kind.IsUpdate && Messages > before.Messages, there > 0 ? Kind.Instead!.Value.Words : null, false, [], false, null, Kind.IsUpdate);
    }

    private static IReadOnlyList<SentMessage> In(SessionPlay play, TeamsPerson? person) =>
        play.Teams.MessagesIn(person is null ? play.Channel : TeamsPlace.PersonalConversation(person));
}

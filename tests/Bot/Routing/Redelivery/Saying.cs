using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Access.Authorisation;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Routing.Redelivery;

/// <summary>Something that somebody says or presses where it does something.</summary>
/// <param name="Make">The activity, in a world that stands at the stage.</param>
internal sealed record Saying(string Name, Stage Stage, Func<World, JsonObject> Make)
{
    /// <summary>Every word and every verb, by who may; and what others say that has an answer of another kind.</summary>
    /// <remarks>
    /// But for an answer that is too late: each instance remembers for itself which text it put in the chat, so it would not do the first time
    /// what it did when the table was made (see <c>LateAnswerTests</c>).
    /// </remarks>
    public static IReadOnlyDictionary<string, Saying> All { get; } =
        AllRequests.All.Where(request => request.Name != "`answer.submit` to a closed round").Select(request => By(request.Stage == Stage.Leaderless ? "manager" : request.Name == "“start”" ? "member" : "facilitator", request))
            .Concat(AllRequests.All.Where(request => request.Name is "“heropen”" or "“status”" or "“sluit”" or "`round.reopen`").Select(request => By("member", request)))
            .Concat(AllRequests.All.Where(request => request.Text == Verbs.SummaryReply).Select(request => By("manager", request)))
            .Concat(AllRequests.All.Where(request => request.Data is not null && request.Stage != Stage.Leaderless && typeof(Verbs).GetFields().Any(verb => (string?)verb.GetRawConstantValue() == request.Text)).Select(Submitted))
            .Append(new Saying("“start” in a channel of its own", Stage.SetUp, world => Asker.All[2].Say(world, "start", Target.None)))
            .ToDictionary(saying => saying.Name);

    private static Saying By(string asker, Request request) =>
        new($"{request.Name} by the {asker}", request.Stage, world => request.By(Asker.All.First(some => some.Name == asker), world, Target.Own));

    /// <summary>In the channel, by somebody whose client does not know <c>Action.Execute</c>.</summary>
    private static Saying Submitted(Request request) => new($"{request.Name} as Action.Submit", request.Stage, world =>
    {
        var data = (JsonObject)request.Data!.DeepClone();
        data["session"] = world.Own;
        return world.Play.Teams.Activities.Submit(Asker.Facilitator, CardPlace.Post("1"), request.Text, data);
    });
}

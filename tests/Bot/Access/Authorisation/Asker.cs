using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access.Authorisation;

/// <summary>Which session is asked about; a word is about the one that runs where it is typed.</summary>
internal enum Target
{
    Own,
    Other,
    None,
}

/// <summary>One column of the table.</summary>
/// <param name="Channel">Where this person speaks; null for the chat with the bot.</param>
/// <param name="InTeam">Whether the session is any of their business.</param>
internal sealed record Asker(string Name, TeamsPerson Person, string? Channel, bool InTeam = false, string? Tenant = null)
{
    public bool IsBot => Person.Id.StartsWith("28:", StringComparison.Ordinal);

    /// <summary>Stands in every answer that was given.</summary>
    public const string Secret = "zebra";

    private const string OwnChannel = "19:channel0001@thread.tacv2";

    public static TeamsPerson Facilitator { get; } = TeamsPerson.Number(0);

    public static TeamsPerson Manager { get; } = TeamsPerson.Number(1);

    public static TeamsPerson Member { get; } = TeamsPerson.Number(2);

    public static TeamsPerson Leaver { get; } = TeamsPerson.Number(3);

    public static TeamsPerson Stranger { get; } = TeamsPerson.Number(20);

    public static IReadOnlyList<Asker> All { get; } =
    [
        new("facilitator", Facilitator, null, InTeam: true),
        new("manager", Manager, null, InTeam: true),
        new("member", Member, OwnChannel, InTeam: true),
        new("has left, in the chat", Leaver, null),
        new("has left, in the channel", Leaver, OwnChannel),
        new("outsider, in another channel", Stranger, Elsewhere.ThirdChannel),
        new("outsider, in the chat", Stranger, null),
        new("guest without an account", new TeamsPerson("29:guest", "Gast", null), OwnChannel),
        new("bot that claims to be the facilitator", Facilitator.AsBot(), OwnChannel),
        new("the facilitator's id from another tenant", Facilitator, OwnChannel, Tenant: Elsewhere.OtherTenant),
    ];

    public JsonObject Press(World world, string verb, JsonObject data, Target target)
    {
        var carried = (JsonObject)data.DeepClone();
        carried["session"] = target switch
        {
            Target.Own => world.Own,
            Target.Other => world.Other,
            _ => "00000000000000000000000000000000",
        };
        return From(world.Play.Teams.Activities.Execute(Person, Channel is null ? CardPlace.Chat("1") : CardPlace.Post("1"), verb, carried), Channel);
    }

    /// <summary>Who speaks in the chat only has no other place to type in.</summary>
    public JsonObject Say(World world, string word, Target target)
    {
        var place = target switch
        {
            Target.Own => Channel,
            _ when Person == Stranger && Channel is null => null,
            Target.Other => Elsewhere.OtherChannel,
            _ => Elsewhere.ThirdChannel,
        };
        var activities = world.Play.Teams.Activities;
        return From(place is null ? activities.PersonalMessage(Person, word) : activities.ChannelMessage(Person, word), place);
    }

    private JsonObject From(JsonObject activity, string? place)
    {
        if (place is not null && place != OwnChannel)
            activity.FromChannel(place);
        return Tenant is null ? activity : activity.FromTenant(Tenant);
    }
}

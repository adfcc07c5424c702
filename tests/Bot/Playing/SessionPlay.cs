using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Playing;

/// <summary>A team that plays a session with the bot, and knows of it only the contract: words, verbs, inputs, and the cards it gets.</summary>
internal sealed class SessionPlay(RunningBot bot, JumpingTime clock) : IAsyncDisposable
{
    private static readonly string[] Impatient = ["--Teams:Connector:Delay", "00:00:00.010", "--Outbox:Pause", "00:00:00.200"];

    public RunningBot Bot => bot;

    public JumpingTime Clock => clock;

    public FakeTeams Teams { get; set; } = bot.Teams;

    /// <summary>What the bot keeps, past the bot.</summary>
    public TableServiceClient Tables { get; } = new(bot.Storage);

    /// <summary>Who plays: everybody in the channel.</summary>
    public IReadOnlyList<TeamsPerson> Members => bot.Teams.ChannelMembers;

    public TeamsPerson Facilitator => Members[0];

    /// <summary>Of the last card with a button that was seen.</summary>
    public string Session { get; private set; } = "";

    /// <summary>The channel with all its threads.</summary>
    public string Channel => Teams.Place.ChannelId;

    /// <param name="at">Monday ten past nine when it is not given.</param>
    public static Task<SessionPlay> BeginAsync(int members, DateTimeOffset? at = null, params string[] settings) => BeginInAsync(null, members, at, settings);

    /// <param name="place">Null takes a team with a standard channel.</param>
    public static async Task<SessionPlay> BeginInAsync(TeamsPlace? place, int members, DateTimeOffset? at = null, params string[] settings)
    {
        var clock = new JumpingTime(at ?? JumpingTime.Monday);
        var bot = await RunningBot.StartInAsync(place, builder => builder.Services.AddSingleton<TimeProvider>(clock), [.. Impatient, .. settings]);
        bot.Teams.Members = TeamsPerson.Numbers(members);
        return new SessionPlay(bot, clock);
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    /// <summary>The same session by way of another instance, which is not disposed of with it.</summary>
    public SessionPlay On(RunningBot instance) => new(instance, clock) { Session = Session };

    /// <summary>In the channel, to the bot.</summary>
    public Task<BotAnswer> SayAsync(TeamsPerson who, string words) => ConfirmedAsync(who, words, Teams.Activities.ChannelMessage(who, words));

    /// <summary>In the chat with the bot.</summary>
    public Task<BotAnswer> TellAsync(TeamsPerson who, string words) => ConfirmedAsync(who, words, Teams.Activities.PersonalMessage(who, words));

    /// <param name="typed">Over what stands in the inputs.</param>
    public Task<BotAnswer> PressAsync(TeamsPerson who, SeenCard on, string verb, JsonObject? typed = null) =>
        PressAsync(who, on, on.Card.Button(verb), typed);

    /// <remarks>A close is confirmed where it asks first.</remarks>
    public async Task<BotAnswer> PressAsync(TeamsPerson who, SeenCard on, CardButton button, JsonObject? typed = null)
    {
        var answer = await PressOnceAsync(who, on, button, typed);
        return button.Verb == Verbs.RoundClose && answer.IsQuestion(Verbs.RoundClose)
            ? await PressOnceAsync(who, on.After(answer), answer.Card!.Value.Button(Verbs.RoundClose))
            : answer;
    }

    /// <summary>The same without a yes to a question.</summary>
    public Task<BotAnswer> PressOnceAsync(TeamsPerson who, SeenCard on, CardButton button, JsonObject? typed = null) =>
        DeliverAsync(Teams.Activities.Execute(who, on.Place, button.Verb, button.Data, InputsOf(on, button, typed)));

    /// <summary>The same press from a client without <c>Action.Execute</c>.</summary>
    public Task<BotAnswer> SubmitAsync(TeamsPerson who, SeenCard on, CardButton button, JsonObject? typed = null) =>
        DeliverAsync(Teams.Activities.Submit(who, on.Place, (string)button.Fallback["verb"]!, button.Fallback, InputsOf(on, button, typed)));

    public Task<BotAnswer> DeliverAsync(JsonObject activity) => bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);

    /// <summary>Waits for a card in the channel, or of a person in the chat; of more that fit, the last.</summary>
    public async Task<SeenCard> SeeAsync(Func<JsonElement, bool> fits, TeamsPerson? person = null)
    {
        var card = await Eventually.SeeAsync(
            () => Seen(person).LastOrDefault(seen => fits(seen.Card)), $"a card {(person is null ? "in the channel" : "in a chat")}", bot.Log.Tail);
        Session = card.Card.Buttons().Select(button => (string?)button.Data["session"]).FirstOrDefault(id => id is { Length: > 0 }) ?? Session;
        return card;
    }

    public IEnumerable<SeenCard> Seen(TeamsPerson? person = null) =>
        Teams.MessagesIn(person is null ? Channel : TeamsPlace.PersonalConversation(person)).Select(SeenCard.Of).OfType<SeenCard>();

    /// <summary>Whoever says a word that closes the round is asked first where people are missing, and says yes.</summary>
    private async Task<BotAnswer> ConfirmedAsync(TeamsPerson who, string words, JsonObject activity)
    {
        var place = (string)activity["conversation"]!["id"]!;
        var (chat, replies) = (Seen(who).Count(), Teams.MessagesIn(place).Count);
        var answer = await DeliverAsync(activity);
        if (words is not ("sluit" or "close" or "volgende" or "next"))
            return answer;
        // In a channel the question comes in the chat of whoever can be reached there.
        var asked = Seen(who).Skip(chat).Concat(Teams.MessagesIn(place).Skip(replies).Select(SeenCard.Of).OfType<SeenCard>());
        foreach (var (question, yes) in from card in asked from button in card.Card.Buttons() select (card, button))
            if (yes.Verb is Verbs.RoundClose or Verbs.RoundOpen && yes.Data.ContainsKey("confirmed"))
            {
                await PressOnceAsync(who, question, yes);
                break;
            }

        return answer;
    }

    /// <remarks>As Microsoft's renderer does it, an input that is empty is left out.</remarks>
    private static JsonObject? InputsOf(SeenCard on, CardButton button, JsonObject? typed)
    {
        if (!button.TakesInputs)
            return typed;
        var inputs = on.Card.Inputs();
        foreach (var (name, value) in typed ?? [])
            inputs[name] = value?.DeepClone();
        return new JsonObject(inputs.Where(input => (string?)input.Value is { Length: > 0 }).Select(input => KeyValuePair.Create(input.Key, input.Value?.DeepClone())));
    }
}

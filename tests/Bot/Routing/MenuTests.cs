using System.Text.Json;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;
using Praatplaat.Local.Processes;

namespace Praatplaat.Bot.Tests.Routing;

/// <summary>What the menus of Teams offer, in both languages, the bot obeys: where it does not know a word, it shows help.</summary>
public sealed class MenuTests : IAsyncLifetime
{
    private SessionPlay play = null!;

    public async ValueTask InitializeAsync() => play = await SessionPlay.BeginAsync(2);

    public ValueTask DisposeAsync() => play.DisposeAsync();

    [Fact]
    public async Task Every_word_in_the_menu_of_a_channel_is_known() => await KnowsAsync(0, play.SayAsync, () => play.Seen());

    [Fact]
    public async Task Every_word_in_the_menu_of_the_chat_is_known() => await KnowsAsync(1, play.TellAsync, () => play.Seen(play.Facilitator));

    private async Task KnowsAsync(int menu, Func<TeamsPerson, string, Task<BotAnswer>> type, Func<IEnumerable<SeenCard>> seen)
    {
        var words = Words(menu);
        Assert.InRange(words.Count, 10, 20);
        foreach (var word in words.Append("zebra"))
        {
            await type(play.Facilitator, word);
            Assert.True(word == "zebra" == seen().Any(card => card.Card.Says("Zo werkt Praatplaat")), word);
        }
    }

    /// <summary>Of both languages; the word for help is not among them.</summary>
    private static List<string> Words(int menu)
    {
        var commands = Json("manifest.json").GetProperty("bots")[0].GetProperty("commandLists")[menu].GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("title").GetString()!);
        var english = Json("en.json").EnumerateObject()
            .Where(text => text.Name.StartsWith($"bots[0].commandLists[{menu}].", StringComparison.Ordinal) && text.Name.EndsWith(".title", StringComparison.Ordinal))
            .Select(text => text.Value.GetString()!);
        return [.. commands.Concat(english).Distinct().Where(word => word != "help")];
    }

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "manifest", file))).RootElement;
}

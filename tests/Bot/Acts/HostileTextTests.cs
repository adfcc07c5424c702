using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Tests.Acts;

/// <summary>A whole session in which everything that people type, and a member's name, is meant to be read as something else.</summary>
public sealed class HostileTextTests
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("[]<>*_{}`&#|~\\\r\n\u202E\u2066\u200B");

    [Theory]
    [InlineData("[x](http://evil.example)", null)]
    [InlineData("<at>iedereen</at>", null)]
    [InlineData("<script>alert(1)</script>", null)]
    [InlineData("=HYPERLINK(\"http://evil.example\")", null)]
    [InlineData("**b** _i_ # h", null)]
    [InlineData("{{DATE(2020-01-01T00:00:00Z)}}", "{\u2060{DATE(2020-01-01T00:00:00Z)}}")]
    [InlineData("{\u200B{TIME(2020-01-01T00:00:00Z)}}", "{\u2060{TIME(2020-01-01T00:00:00Z)}}")]
    [InlineData("goed\u202Etxt.exe\u2066", "goedtxt.exe")]
    [InlineData("on\u200Bzicht\uFEFFbaar\u2060\U000E0041", "onzichtbaar")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F 👨‍👩‍👧‍👦 🇳🇱 👍🏽 e\u0301 #️⃣", null)]
    [InlineData("regel\r\nInformation: Forged line", "regel Information: Forged line")]
    public async Task Nothing_of_it_is_read_as_anything_but_text(string typed, string? shown)
    {
        await using var play = await SessionPlay.BeginAsync(3);
        play.Bot.Teams.Members = [play.Members[0], play.Members[1] with { Name = typed }, play.Members[2]];
        var answers = await PlayAsync(play, typed);
        await play.QuietAsync();

        var bodies = play.Teams.Calls.Where(call => call.Body is not null).Select(call => call.Body!.Value).Concat(answers);
        var (spoken, sent) = (new List<string>(), new List<(JsonElement In, string Member, string Text)>());
        foreach (var found in bodies.SelectMany(Strings))
            if (found.Member is "summary" or "speak" or "fallbackText")
                spoken.Add(found.Text);
            else
                sent.Add(found);
        var places = sent.Where(found => OneLine(found.Text).Contains(shown ?? typed, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(places.Select(found => IsPlain(found.In, found.Member) ? "" : $"{found.Member}: {found.Text}"), text => text.Length > 0);
        // Answers, the three actions, the title and the name each on a card of their own at least.
        Assert.InRange(places.Count(found => found.Member == "text"), 10, 1000);
        Assert.DoesNotContain(spoken, text => text.AsSpan().ContainsAny(Markup));
        Assert.DoesNotContain(sent, found => found.Member is "textFormat" or "topicName");
        Assert.DoesNotContain(play.Bot.Log.Lines, line => line.Contains(shown ?? typed, StringComparison.Ordinal) || line.Contains('\n') || line.Contains("Forged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[x](https://film.example)")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("https://vng.nl@film.example/")]
    [InlineData("https://film.example/\">\u0000<script>")]
    [InlineData("https://film.example/a b")]
    [InlineData("https://film.example/{{DATE(2020-01-01T00:00:00Z)}}")]
    [InlineData("https:\\\\film.example")]
    [InlineData("https://")]
    [InlineData("//film.example/1")]
    public async Task The_address_of_a_film_is_an_address_and_nothing_more(string address)
    {
        await using var play = await SessionPlay.BeginAsync(2);
        var setUp = await play.SetUpAsync();
        var card = (await play.PressStartAsync(setUp, new JsonObject { ["film-film-1"] = address })).Card!.Value;
        Assert.True(card.Says("een volledig adres in dat met https:// begint"), card.Text());
    }

    /// <returns>The cards that the presses were answered with.</returns>
    private static async Task<List<JsonElement>> PlayAsync(SessionPlay play, string typed)
    {
        var (teller, answers) = (play.Members[1], new List<JsonElement>());
        await play.StartAsync(new JsonObject { ["title"] = typed, ["manager"] = teller.AadObjectId });
        var form = await play.OpenAsync(1);
        answers.Add((await play.AnswerAsync(teller, form, typed)).Card!.Value);
        var results = await play.CloseAsync(1);
        answers.Add((await play.PressAsync(teller, results, Verbs.SummaryShow)).Card!.Value);
        answers.Add((await play.AnswerAsync(teller, form, typed)).Card!.Value);
        await play.PressAsync(teller, form with { Card = answers[^1] }, Verbs.RoundReopen);
        await play.SayAsync(teller, "start");
        await play.AskActionsAsync();
        var asked = await play.SeeAsync(card => card.Offers(Verbs.ActionsSubmit), teller);
        answers.Add((await play.PressAsync(teller, asked, Verbs.ActionsSubmit, new JsonObject { ["action1"] = typed, ["share"] = "true" })).Card!.Value);
        await play.FinishAsync();
        await play.SeeAsync(card => card.Says("Bedankt voor het meedoen."));
        return answers;
    }

    private static IEnumerable<(JsonElement In, string Member, string Text)> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.String
            ? [(element, member.Name, member.Value.GetString()!)]
            : Strings(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    /// <summary>A run, an input's value, or an option of a list: no renderer reads markup there.</summary>
    private static bool IsPlain(JsonElement found, string member)
    {
        var type = found.TryGetProperty("type", out var name) ? name.GetString()! : "";
        return (type == "TextRun" && member == "text")
            || (type.StartsWith("Input.", StringComparison.Ordinal) && member == "value")
            || (type == "" && member == "title" && found.TryGetProperty("value", out _));
    }
}

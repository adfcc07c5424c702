using System.Text.Json;
using Praatplaat.Sessions;

namespace Praatplaat.Exports.Tests;

/// <summary>What a reader reads comes from the session or from the words of its language, never from the code.</summary>
public sealed class ReaderTextTests
{
    [Theory]
    [InlineData(Names.Shown)]
    [InlineData(Names.Anonymous)]
    public async Task What_is_the_same_in_both_languages_was_typed_or_is_of_the_playbook(Names names)
    {
        var session = new Outcomes(12, names) { Gaps = [2, 3] };
        var outcome = session.Outcome;
        using var dutch = await Papers.OfAsync(outcome, session.Answers);
        using var english = await Papers.OfAsync(outcome with { Playbook = outcome.Playbook with { Language = "en" } }, session.Answers);
        var known = string.Join('\n', [.. Strings(JsonSerializer.SerializeToElement(outcome.Playbook)), outcome.Session.Settings.Title]);
        var same = dutch.Paragraphs.Intersect(english.Paragraphs).Where(text => text.Any(char.IsLetter)).ToList();
        Assert.NotEmpty(same);
        Assert.All(same, text => Assert.True(known.Contains(text, StringComparison.Ordinal) || IsTyped(text), text));
    }

    private static bool IsTyped(string text) =>
        text.Contains("Wij bespreken elke maandag een zaak.", StringComparison.Ordinal) || text is "Team\tHandhaving" or "Brieven korter" or "Eerst bellen"
            || text.StartsWith("Morgen bel ik eerst.", StringComparison.Ordinal) || text.StartsWith("=1+1", StringComparison.Ordinal)
            || text.StartsWith("Collega ", StringComparison.Ordinal);

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        _ => [],
    };
}

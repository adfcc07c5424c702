using System.Text.Json;
using Praatplaat.Local.Colleagues;
using Praatplaat.Local.Municipality;
using Praatplaat.Local.Processes;
using Praatplaat.Sessions;

namespace Praatplaat.Local.Tests.Colleagues;

public sealed class ScriptTests
{
    private static readonly FieldId[] AllFields = Enum.GetValues<FieldId>();

    private static readonly string[] Functions = [.. DutchTeam.Colleagues.Select(colleague => colleague.Function).Order()];

    private static IEnumerable<Line> Lines =>
        Script.Dutch.Rounds.Values.SelectMany(lines => lines.Values).Concat(Script.Dutch.Others.Values.SelectMany(lines => lines));

    private static IEnumerable<string> Texts => Lines
        .SelectMany(line => AllFields.Select(id => line[id]).Append(line.SecondThought))
        .OfType<string>()
        .Concat(Script.Dutch.Actions.Values.SelectMany(promise => promise.Items));

    [Fact]
    public void Everybody_has_an_answer_in_every_round_of_the_built_in_playbook()
    {
        foreach (var round in BuiltInRounds())
            Assert.All(Functions, function => Assert.Same(Script.Dutch.Rounds[round.Key][function], Script.Dutch.LineOf(function, round)));
    }

    [Fact]
    public void Everybody_has_an_answer_in_a_round_of_another_playbook()
    {
        var unknown = Functions.Select(function => Script.Dutch.LineOf(function, new RoundState(3, "a-round-of-others", AllFields)));
        Assert.All(unknown, line => Assert.True(line.Fits(AllFields)));
    }

    [Fact]
    public void A_round_that_asks_more_than_the_script_knows_is_answered_in_full()
    {
        var line = Script.Dutch.LineOf("jurist", new RoundState(7, "visie", AllFields));
        Assert.True(line.Fits(AllFields));
    }

    [Fact]
    public void No_two_answers_are_the_same() => Assert.Distinct(Texts);

    [Fact]
    public void Every_text_fits_and_is_as_people_type_it()
    {
        Assert.All(Texts, text => Assert.Equal(PlainText.Clean(text), text));
        Assert.All(Texts, text => Assert.InRange(text.Length, 20, 200));
        Assert.All(Script.Dutch.Actions.Values.SelectMany(promise => promise.Items), item => Assert.InRange(item.Length, 1, Limits.Action));
        Assert.All(Lines.SelectMany(line => AllFields.Select(id => line[id] ?? "")), text => Assert.InRange(text.Length, 0, Limits.Answer));
        Assert.Contains(Texts, text => text.Contains('\n'));
    }

    [Fact]
    public void No_text_names_anybody() => Assert.All(
        Texts,
        text => Assert.DoesNotContain(DutchTeam.Everyone, member =>
            text.Contains(member.GivenName, StringComparison.Ordinal) || text.Contains(member.Surname, StringComparison.Ordinal)));

    [Fact]
    public void Everybody_has_one_to_three_actions_and_some_share_them()
    {
        var promises = Script.Dutch.Actions;
        Assert.Equal(Functions, promises.Keys.Order());
        Assert.All(promises.Values, promise => Assert.InRange(promise.Items.Count, 1, 3));
        Assert.Contains(promises.Values, promise => promise.Share);
        Assert.Contains(promises.Values, promise => !promise.Share);
    }

    private static List<RoundState> BuiltInRounds()
    {
        using var playbook = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "playbooks", "handhavingskoers.json")));
        return [.. playbook.RootElement.GetProperty("rounds").EnumerateArray().Select((round, index) => new RoundState(
            index + 1,
            round.GetProperty("id").GetString()!,
            [.. round.GetProperty("fields").EnumerateArray().Select(field => Enum.Parse<FieldId>(field.GetProperty("id").GetString()!, ignoreCase: true))]))];
    }
}

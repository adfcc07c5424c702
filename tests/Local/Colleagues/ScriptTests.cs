using System.Text.Json;
using Praatplaat.Local.Colleagues;
using Praatplaat.Local.Processes;
using Praatplaat.Sessions;

namespace Praatplaat.Local.Tests.Colleagues;

public sealed class ScriptTests
{
    private static readonly FieldId[] AllFields = Enum.GetValues<FieldId>();

    private static readonly string[] Functions = [.. DutchTeam.Colleagues.Select(colleague => colleague.Function).Order()];

    private static IEnumerable<ScriptedAnswer> Answers =>
        Script.Dutch.Rounds.Values.SelectMany(answers => answers.Values)
            .Concat(Script.Dutch.Others.Values.SelectMany(answers => answers));

    private static IEnumerable<string> Texts => Answers
        .SelectMany(answer => AllFields.Select(id => answer[id]).Append(answer.SecondThought))
        .OfType<string>()
        .Concat(Script.Dutch.Actions.Values.SelectMany(scripted => scripted.Items));

    [Fact]
    public void Everybody_has_an_answer_in_every_round_of_the_built_in_playbook()
    {
        foreach (var round in BuiltInRounds())
        {
            var answers = Script.Dutch.Rounds[round.Key];
            Assert.All(Functions, function => Assert.Same(answers[function], Script.Dutch.AnswerFor(function, round)));
        }
    }

    [Fact]
    public void Everybody_has_an_answer_in_a_round_of_another_playbook()
    {
        var unknown = Functions.Select(function => Script.Dutch.AnswerFor(function, new RoundState(3, "a-round-of-others", AllFields)));
        Assert.All(unknown, answer => Assert.True(answer.Covers(AllFields)));
    }

    [Fact]
    public void A_round_that_asks_more_than_the_script_knows_is_answered_in_full()
    {
        var answer = Script.Dutch.AnswerFor("jurist", new RoundState(7, "visie", AllFields));
        Assert.True(answer.Covers(AllFields));
    }

    [Fact]
    public void No_two_answers_are_the_same() => Assert.Distinct(Texts);

    [Fact]
    public void Every_text_fits_and_is_as_people_type_it()
    {
        Assert.All(Texts, text => Assert.Equal(PlainText.Clean(text), text));
        Assert.All(Texts, text => Assert.InRange(text.Length, 20, 200));
        var actions = Script.Dutch.Actions.Values.SelectMany(scripted => scripted.Items);
        Assert.All(actions, text => Assert.InRange(text.Length, 1, Limits.Action));
        var fields = Answers.SelectMany(answer => AllFields.Select(id => answer[id] ?? ""));
        Assert.All(fields, text => Assert.InRange(text.Length, 0, Limits.Answer));
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
        var actions = Script.Dutch.Actions;
        Assert.Equal(Functions, actions.Keys.Order());
        Assert.All(actions.Values, scripted => Assert.InRange(scripted.Items.Count, 1, 3));
        Assert.Contains(actions.Values, scripted => scripted.Share);
        Assert.Contains(actions.Values, scripted => !scripted.Share);
    }

    private static List<RoundState> BuiltInRounds()
    {
        using var playbook = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "playbooks", "handhavingskoers.json")));
        return [.. playbook.RootElement.GetProperty("rounds").EnumerateArray().Select((round, index) =>
            new RoundState(index + 1, round.GetProperty("id").GetString()!, [.. FieldsOf(round)]))];
    }

    private static IEnumerable<FieldId> FieldsOf(JsonElement round) => round.GetProperty("fields").EnumerateArray()
        .Select(field => Enum.Parse<FieldId>(field.GetProperty("id").GetString()!, ignoreCase: true));
}

using Praatplaat.Sessions;

namespace Praatplaat.Cards.Tests;

public sealed class PeopleListTests
{
    [Theory]
    [InlineData("yildiz", "Ayşe Yıldız")]
    [InlineData("YILDIZ ayse", "Ayşe Yıldız")]
    [InlineData("Şe", "Ayşe Yıldız")]
    [InlineData("  soren ", "Søren Großmann")]
    [InlineData("grossmann", "Søren Großmann")]
    [InlineData("łukasz", "Łukasz Żak")]
    [InlineData("zak lu", "Łukasz Żak")]
    [InlineData("d'or", "Zoé d'Or")]
    public void Every_word_of_a_search_is_looked_for_without_marks_and_in_letters_of_either_size(string search, string found)
    {
        var list = Of(["Ayşe Yıldız", "Søren Großmann", "Łukasz Żak", "Zoé d'Or"], search);
        Assert.Equal([found], list.Shown.Select(member => member.Name));
        Assert.Equal((1, search), (list.Found, list.Search));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u0301")]
    public void A_search_for_nothing_shows_everybody(string search)
    {
        var list = Of(["Bo", "An"], search);
        Assert.Equal(["An", "Bo"], list.Shown.Select(member => member.Name));
        Assert.False(list.IsPartial);
    }

    [Fact]
    public void The_list_holds_as_many_as_fit_and_with_every_letter_more_of_the_name_another_can_be_found()
    {
        var names = Enumerable.Range(0, 400).Select(index => $"{new string('漢', 110)} {index:D3}").ToList();
        var first = Of(names);
        Assert.True(first is { IsPartial: true, Total: 400, Found: null } && first.Shown.Count is > 20 and < 60, $"{first.Shown.Count}");
        Assert.All(names, name => Assert.Contains(Of(names, name[^3..]).Shown, member => member.Name == name));
    }

    [Fact]
    public void A_name_that_was_cut_in_the_middle_of_a_character_is_found_all_the_same() =>
        Assert.Single(Of([$"Bo {"👩"[0]}", "An"], "bo").Shown);

    [Fact]
    public void Whoever_is_chosen_stays_in_the_list()
    {
        var names = Enumerable.Range(0, 400).Select(index => $"Naam {index:D3}").ToList();
        foreach (var search in new[] { "", "001", "niemand" })
            Assert.Contains(Of(names, search, chosen: "person-399").Shown, member => member.Name == "Naam 399");
    }

    private static PeopleList Of(IReadOnlyList<string> names, string search = "", string chosen = "") => PeopleList.Of(
        Texts.Dutch,
        [.. names.Select((name, index) => new Member(new Person(new PersonId($"person-{index}"), name), $"29:{index}"))],
        search: search,
        chosen: chosen);
}

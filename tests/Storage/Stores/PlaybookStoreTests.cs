using Azure.Data.Tables;
using Praatplaat.Approval;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Tests.Stores;

public sealed class PlaybookStoreTests(AzuriteFixture azurite)
{
    private static readonly Link Page = new("Lees verder", "https://voorbeeld.nl/pagina");

    /// <summary>With a value for every member, one a text that JSON and tables might change.</summary>
    private static readonly Playbook Full = new(
        "poster",
        7,
        "nl",
        "Poster",
        "Titel",
        new Opening(
            "Opening",
            ["Eén „regel”\n🧭 <b>"],
            "Doelen",
            ["Doel"],
            "Praktisch",
            ["Kort"],
            new Story(
                "Karin",
                "Haar verhaal",
                "💬",
                ["Zij"],
                [
                    new Scene("film", SceneKind.Film, "Film", "Tekst", Page),
                    new Scene("brief", SceneKind.Letter, "Brief", "Tekst"),
                    new Scene("vraag", SceneKind.Question, "Vraag", "Tekst"),
                ])),
        [
            new Round(
                "ronde",
                "🧭",
                "Ronde",
                "Vraag?",
                [.. Enum.GetValues<FieldId>().Select(field => new Field(field, $"{field}", "bijv."))],
                "Uitleg",
                ["Meer"],
                [Page],
                Original: "Question?",
                Choice: new ChoiceQuestion("Welke?", ["De ene", "De andere"])),
        ],
        new ActionsQuestion("✅", "Acties", "Wat?", "Drie", ["Bellen"]),
        new Source("VNG", "Adres", "070", "2026", Page),
        new Background("Achtergrond", [new BackgroundSection("Kop", "Tekst", ["Punt"]), new BackgroundSection("Kop", null, [])]),
        new FurtherReading("Verder", "Lezen", [new ReadingGroup("Groep", "Tekst", [Page])]),
        new FollowUpQuestion("Gelukt?", "Ook nee is goed."));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Sessions hold such texts for years. A member that is added may be missing in them, and none is renamed.</summary>
    [Fact]
    public void The_text_of_a_kept_playbook_is_approved_and_read()
    {
        var text = PlaybookRow.Text(PlaybookRow.Create(new SessionId("one"), Full));
        Approved.Matches(text.Replace(",\"", ",\n\"", StringComparison.Ordinal), "Playbook", "json");
        Assert.True(PlaybookRow.TryParse(text, out var read));
        Assert.Equal(text, PlaybookRow.Text(PlaybookRow.Create(new SessionId("one"), read)));
    }

    [Fact]
    public async Task A_text_of_any_length_comes_back_from_as_many_columns_as_it_takes()
    {
        var round = Full.Rounds[0] with { Explanation = new string('é', 4_000) };
        var big = Full with { Rounds = [.. Enumerable.Range(1, 12).Select(number => round with { Id = $"ronde-{number}" })] };
        var (tables, id) = (await TablesAsync(), new SessionId("big"));
        await new PlaybookStore(tables).KeepAsync(id, big, Token);
        var later = new PlaybookStore(tables);
        Assert.Null(later.Of(id));
        await later.ReadAsync(id, isFinal: true, Token);
        Assert.Equal(big.Rounds.Select(round => round.Explanation), later.Of(id)!.Rounds.Select(round => round.Explanation));
    }

    [Fact]
    public async Task The_first_that_is_kept_stays_and_equal_ones_are_one_in_memory()
    {
        var store = new PlaybookStore(await TablesAsync());
        await store.KeepAsync(new SessionId("first"), Full, Token);
        await store.KeepAsync(new SessionId("first"), Full with { Version = 8 }, Token);
        await store.KeepAsync(new SessionId("second"), Full with { }, Token);
        Assert.Equal(7, store.Of(new SessionId("first"))!.Version);
        Assert.Same(store.Of(new SessionId("first")), store.Of(new SessionId("second")));
    }

    [Fact]
    public async Task What_was_read_during_the_set_up_is_read_again_and_what_was_read_after_the_start_is_not()
    {
        var (tables, id) = (await TablesAsync(), new SessionId("chosen"));
        var store = new PlaybookStore(tables);
        await store.KeepAsync(id, Full, Token);
        await ReplaceAsync("en");
        await store.ReadAsync(id, isFinal: true, Token);
        Assert.Equal("en", store.Of(id)!.Language);
        await ReplaceAsync("nl");
        await store.ReadAsync(id, isFinal: true, Token);
        Assert.Equal("en", store.Of(id)!.Language);

        Task ReplaceAsync(string language) => tables.Sessions.SubmitTransactionAsync([PlaybookRow.Replacement(id, Full with { Language = language })], Token);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"id\":\"poster\"}")]
    public void What_can_not_be_read_is_as_good_as_not_kept(string text) => Assert.False(PlaybookRow.TryParse(text, out _));

    private async Task<StorageTables> TablesAsync()
    {
        var tables = new StorageTables(new TableServiceClient(azurite.ConnectionString, TableOptions.Create()));
        await tables.CreateAsync(Token);
        return tables;
    }
}

using System.Text;
using Praatplaat.Approval;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Access.Authorisation;

/// <summary>Every verb and every word, by everybody, over HTTP. What is refused changes no row and is told to nobody else.</summary>
public sealed class AuthorisationTests : IAsyncLifetime
{
    private readonly List<string> notChecked = [];
    private World world = null!;
    private StorageWrites writes = null!;

    public async ValueTask InitializeAsync()
    {
        world = await WorldBuilder.BuildAsync();
        writes = new StorageWrites(world.Play.Bot);
    }

    public ValueTask DisposeAsync()
    {
        writes.Dispose();
        return world.DisposeAsync();
    }

    [Fact]
    public async Task Everybody_does_only_what_is_theirs_and_a_refusal_leaves_no_trace()
    {
        var table = new StringBuilder(Preamble);
        foreach (var (target, title) in new[] { (Target.Own, "Own session"), (Target.Other, "Session of another team"), (Target.None, "No such session") })
        {
            table.Append("\n## ").Append(title).Append("\n\n");
            Line(table, "", Asker.All.Select(asker => asker.Name));
            Line(table, "---", Asker.All.Select(_ => "---"));
            foreach (var row in (await RowsAsync(target)).GroupBy(row => string.Join(" | ", row.Cells), StringComparer.Ordinal))
                Line(table, string.Join("<br>", row.Select(request => request.Name)), row.First().Cells);
        }

        Approved.Matches(table.ToString(), "AuthorisationMatrix");
    }

    private const string Preamble = """
        # Who may do what

        One section for each kind of session that is asked about, one column for each asker; requests with the same answers share a
        row. **Bold** is done, *italic* is shown, anything else is refused: no row of any table changed, and nobody but the asker got a
        message. Another bot gets no answer to a word, so that two of them never go on for ever. Facilitator and manager ask in
        their chat with the bot, the member in the channel. A word is about the session that
        runs where it is typed: the second section has it in the channel of the other team, where Teams lets only its members speak, and
        the third in a channel without a session. Who types in the chat with the bot asks about the last session there.

        """;

    private async Task<List<(string Name, List<string> Cells)>> RowsAsync(Target target)
    {
        var rows = new List<(string, List<string>)>();
        foreach (var stage in AllRequests.All.GroupBy(request => request.Stage))
        {
            var kept = await RestoreAsync(stage.Key);
            foreach (var request in stage)
            {
                var cells = new List<string>();
                foreach (var asker in Asker.All)
                {
                    var (cell, changed) = await CellAsync(request, asker, target, kept);
                    cells.Add(cell);
                    if (changed)
                        kept = await RestoreAsync(stage.Key);
                }

                await NoTraceAsync(kept);
                rows.Add((request.Name, cells));
            }
        }

        return rows;
    }

    /// <returns>The rows of the stage, as new versions.</returns>
    private async Task<IReadOnlyDictionary<RowId, string>> RestoreAsync(Stage stage)
    {
        await world.RestoreAsync(stage);
        writes.Take();
        return await world.Account.VersionsAsync(null, TestContext.Current.CancellationToken);
    }

    private async Task<(string Cell, bool Changed)> CellAsync(Request request, Asker asker, Target target, IReadOnlyDictionary<RowId, string> before)
    {
        // A press that can't be anybody's to make here has to be refused: the rows are looked at once for all of those.
        var mayBeDone = request.Data is null || request.IsAboutAsker || (target == Target.Own && asker.InTeam);
        if (mayBeDone)
            await NoTraceAsync(before);
        var teams = world.Play.Teams;
        teams.Clear();
        var activity = request.By(asker, world, target);
        var answer = await world.Play.DeliverAsync(activity);
        var what = $"{request.Name} by {asker.Name}, {target}: {answer.Text}";
        Assert.True(answer.Status == System.Net.HttpStatusCode.OK, what);
        var sent = teams.Calls.Where(call => call.Method != "GET").ToList();
        if (asker.IsBot && request.Data is null)
        {
            Assert.Empty(sent);
            return ("no answer", false);
        }

        var card = answer.Card ?? sent.Select(call => call.Card).FirstOrDefault(found => found is not null);
        if (card is null || Said.Refusal(card.Value) is not { } refusal)
        {
            Assert.True(mayBeDone, what);
            var changed = await ChangedAsync(before);
            return (changed.Count > 0 ? $"**{Said.Effect(card)}**" : $"*{Said.Content(card!.Value)}*", changed.Count > 0);
        }

        notChecked.Add(what);
        if (request.Data is null)
        {
            // Their own chat may have been tried first.
            Assert.All(sent.SkipLast(1), call => Assert.Equal(ConnectorCall.CreatePersonal, call.Call));
            Assert.Equal((ConnectorCall.Send, (string?)activity["conversation"]!["id"]), (sent[^1].Call, sent[^1].ConversationId));
        }
        else
            Assert.True(sent.Count == 0, what);
        if (!asker.InTeam && request.Data is not null)
            Assert.DoesNotContain(new[] { Asker.Facilitator.Name, Asker.Manager.Name, Asker.Secret }, word => answer.Text.Contains(word, StringComparison.Ordinal));
        return (refusal, false);
    }

    private async Task NoTraceAsync(IReadOnlyDictionary<RowId, string> before)
    {
        if (notChecked is [])
            return;
        var changed = await ChangedAsync(before);
        Assert.True(changed.Count == 0, $"{string.Join(", ", changed)} changed by one of:\n{string.Join('\n', notChecked)}");
        notChecked.Clear();
    }

    /// <summary>
    /// A row that is written again with the same values is a new version, and counts. A table that was not written to since the last look is
    /// as it was then: without a change, since after a change all is put back.
    /// </summary>
    private async Task<IReadOnlyList<RowId>> ChangedAsync(IReadOnlyDictionary<RowId, string> before)
    {
        var written = writes.Take();
        var there = before.Where(row => written.Contains(row.Key.Table)).ToList();
        var after = await world.Account.VersionsAsync(written, TestContext.Current.CancellationToken);
        return [.. there.Except(after).Concat(after.Except(there)).Select(row => row.Key).Distinct()];
    }

    private static void Line(StringBuilder table, string name, IEnumerable<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells.Prepend(name)).Append(" |\n");
}

using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Tests.Processes;

public sealed class PlaygroundTests
{
    [Fact]
    public async Task It_knows_the_team_and_is_gone_when_disposed()
    {
        var token = TestContext.Current.CancellationToken;
        using var http = new HttpClient();
        int process;
        Uri url;
        await using (var playground = await Playground.StartAsync(new PlaygroundOptions(new Uri("http://localhost:9")), token))
        {
            (process, url) = (playground.ProcessId, playground.Url);
            var channel = Uri.EscapeDataString(DutchTeam.ChannelId);
            var members = await http.GetStringAsync($"{playground.ServiceUrl}/v3/conversations/{channel}/pagedmembers?pageSize=50", token);
            Assert.All(DutchTeam.Everyone, member => Assert.Contains(member.AadObjectId, members, StringComparison.Ordinal));
            Assert.Contains("Ayşe Yıldız", members, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(process));
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(url, token));
        Assert.False(Directory.Exists(Path.Combine(Repository.Data, "playground", $"{url.Port}")));
    }
}

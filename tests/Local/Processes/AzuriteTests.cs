using System.Net;
using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Tests.Processes;

public sealed class AzuriteTests
{
    [Fact]
    public async Task It_answers_and_is_gone_when_disposed()
    {
        var token = TestContext.Current.CancellationToken;
        using var http = new HttpClient();
        int process;
        Uri endpoint;
        await using (var azurite = await Azurite.StartAsync(dataFolder: null, port: null, token))
        {
            (process, endpoint) = (azurite.ProcessId, azurite.Endpoint);
            using var answer = await http.GetAsync(endpoint, token);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains($"TableEndpoint={endpoint};", azurite.ConnectionString, StringComparison.Ordinal);
        }

        Assert.Throws<ArgumentException>(() => System.Diagnostics.Process.GetProcessById(process));
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(endpoint, token));
    }

    [Fact]
    public async Task On_a_port_where_another_one_runs_it_says_so_and_does_not_pass_for_it()
    {
        var token = TestContext.Current.CancellationToken;
        await using var first = await Azurite.StartAsync(dataFolder: null, port: null, token);

        var problem = await Assert.ThrowsAsync<CannotStartException>(
            () => Azurite.StartAsync(dataFolder: null, first.Endpoint.Port, token));

        Assert.StartsWith("Azurite is niet gestart.", problem.Message, StringComparison.Ordinal);
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Praatplaat.Bot.Playbooks;

namespace Praatplaat.Bot.Tests.Playbooks;

public sealed class PlaybookStartTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bot_starts_with_the_built_in_playbook_when_nothing_is_set()
    {
        await using var app = App(folder: null);
        await app.StartAsync(Stop);
        Assert.Equal("handhavingskoers", app.Services.GetRequiredService<PlaybookLibrary>().Default.Id);
        await app.StopAsync(Stop);
    }

    [Theory]
    [InlineData("tiny")]
    [InlineData("./tiny/")]
    public async Task A_folder_in_the_settings_takes_the_place_of_the_built_in_one(string folder)
    {
        await using var app = App(folder);
        await app.StartAsync(Stop);
        Assert.Equal("first-week", Assert.Single(app.Services.GetRequiredService<PlaybookLibrary>().All).Id);
        await app.StopAsync(Stop);
    }

    [Fact]
    public async Task A_bad_playbook_stops_the_start_before_anything_else_has_started()
    {
        using var folder = new PlaybookFolder().With("garden.json", playbook => playbook["rounds"]![1]!.AsObject().Remove("question"));
        var other = new Started();
        await using var app = App(folder.FullPath, other);

        var refusal = await Assert.ThrowsAsync<PlaybookException>(() => app.StartAsync(Stop));

        Assert.Contains("garden.json, line 1: rounds[1].question: is missing", refusal.Message, StringComparison.Ordinal);
        Assert.False(other.Yes);
        Assert.Empty(app.Urls);
    }

    [Fact]
    public async Task Registering_reads_nothing()
    {
        await using var app = App("a folder that is not there");
        Assert.NotNull(app.Services);
    }

    private static WebApplication App(string? folder, Started? first = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        builder.Configuration.AddInMemoryCollection([new("Sessions:Playbooks", folder)]);
        if (first is not null) builder.Services.AddHostedService(_ => first);
        builder.Services.AddPlaybooks(builder.Configuration);
        return builder.Build();
    }

    private sealed class Started : IHostedService
    {
        internal bool Yes { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            Yes = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

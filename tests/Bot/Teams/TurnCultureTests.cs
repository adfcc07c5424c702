using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Teams;

public sealed class TurnCultureTests
{
    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("qq-whatever")]
    public async Task The_language_of_a_sender_changes_nothing_in_how_the_bot_formats(string locale)
    {
        var cultures = new ConcurrentBag<string>();
        await using var bot = await RunningBot.StartAsync(builder => builder.Services.AddSingleton<IBot>(new Probe(cultures)));
        var activity = bot.Teams.Activities.PersonalMessage(TeamsPerson.Number(0), "help");
        activity["locale"] = locale;
        await bot.Endpoint.DeliverAsync(activity, TestContext.Current.CancellationToken);
        Assert.Equal(CultureInfo.CurrentCulture.Name, Assert.Single(cultures));
    }

    private sealed class Probe(ConcurrentBag<string> cultures) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            cultures.Add(CultureInfo.CurrentCulture.Name);
            return Task.CompletedTask;
        }
    }
}

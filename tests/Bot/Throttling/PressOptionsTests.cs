using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Praatplaat.Bot.Tests.Throttling;

public sealed class PressOptionsTests
{
    [Theory]
    [InlineData("0", "6000", "Presses:PerUserPerMinute is 0. Set it to 1 or more.")]
    [InlineData("-5", "6000", "Presses:PerUserPerMinute is -5.")]
    [InlineData("120", "100", "Presses:PerTenantPerMinute is 100. Set it to Presses:PerUserPerMinute (120) or more.")]
    public async Task A_limit_that_lets_nobody_press_stops_the_start(string perUser, string perTenant, string sentence)
    {
        string[] settings = ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Storage:ConnectionString", "UseDevelopmentStorage=true"];
        await using var app = BotApp.Create([.. settings, "--Presses:PerUserPerMinute", perUser, "--Presses:PerTenantPerMinute", perTenant], builder => builder.Logging.ClearProviders());
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }
}

using Microsoft.Extensions.Options;

namespace Praatplaat.Bot.Teams;

/// <summary>Refuses to start rather than to stand open.</summary>
internal sealed class TeamsOptionsValidator(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) => options switch
    {
        { IsAnonymous: false } => ValidateOptionsResult.Fail(
            "Teams:AppId is set, but this version can't check the tokens of Teams yet, so anybody could speak in its name. Take Teams:AppId away and run in Development on this machine only."),
        _ when !environment.IsDevelopment() => ValidateOptionsResult.Fail(
            "Teams:AppId is missing. Without it the bot can't know that a message comes from Teams, so it starts only in Development: set ASPNETCORE_ENVIRONMENT to Development on your own machine."),
        { Connector: { Retries: < 1 } or { Delay.Ticks: < 0 } or { LongestDelay.Ticks: < 0 } or { Timeout.Ticks: <= 0 } } => ValidateOptionsResult.Fail(
            "Teams:Connector needs at least one retry, a timeout above zero, and delays that are not negative."),
        _ => ValidateOptionsResult.Success,
    };
}

using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;

namespace Praatplaat.Bot.Throttling;

/// <summary>
/// Settings under <c>Presses</c>: how many presses an instance answers. After a minute without any, as many may come at once.
/// </summary>
internal sealed class PressOptions
{
    /// <summary>Far more than somebody needs who reads what they press.</summary>
    public int PerUserPerMinute { get; init; } = 120;

    public int PerTenantPerMinute { get; init; } = 6000;
}

/// <summary>Stops the start where a limit would let nobody press.</summary>
internal sealed class PressOptionsValidator : IValidateOptions<PressOptions>
{
    public ValidateOptionsResult Validate(string? name, PressOptions options)
    {
        List<string> faults = [];
        if (options.PerUserPerMinute < 1)
            faults.Add($"Presses:PerUserPerMinute is {options.PerUserPerMinute}. Set it to 1 or more.");
        if (options.PerTenantPerMinute < options.PerUserPerMinute)
            faults.Add($"Presses:PerTenantPerMinute is {options.PerTenantPerMinute}. Set it to Presses:PerUserPerMinute ({options.PerUserPerMinute}) or more.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}

internal static class ThrottlingServices
{
    public static IServiceCollection AddThrottling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<PressOptions>(configuration, "Presses").ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<PressOptions>, PressOptionsValidator>()
            .AddSingleton<ThrottledPressLog>()
            .AddSingleton<PressLimiter>();
    }
}

using Microsoft.Extensions.Options;

namespace Praatplaat.Bot.Throttling;

/// <summary>Stops the start on a limit that would let nobody press.</summary>
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

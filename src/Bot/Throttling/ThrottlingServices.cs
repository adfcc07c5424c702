using Microsoft.Extensions.Options;

namespace Praatplaat.Bot.Throttling;

internal static class ThrottlingServices
{
    public static IServiceCollection AddThrottling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PressOptions>().Bind(configuration.GetSection("Presses")).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<PressOptions>, PressOptionsValidator>()
            .AddSingleton<ThrottledPressLog>()
            .AddSingleton<PressLimiter>();
    }
}

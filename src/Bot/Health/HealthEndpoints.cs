using Praatplaat.Storage;

namespace Praatplaat.Bot.Health;

/// <summary>For the platform: is the process alive, and can it do its work. Without details.</summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services.AddHostedService<IdleMemory>();

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Ok());
        endpoints.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(StorageTables tables, ILogger<StorageTables> log, CancellationToken cancellationToken)
    {
        try
        {
            await tables.CheckAsync(cancellationToken);
            return Results.Ok();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            log.NotReady(fault);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}

namespace Praatplaat.Bot.Storage;

/// <summary>
/// Closed until storage has answered once and the tables are there. Until then nothing is taken from Teams, and no work is begun.
/// </summary>
internal sealed class StorageGate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOpen => _opened.Task.IsCompletedSuccessfully;

    /// <summary>Ends once it is open; it is never closed again.</summary>
    public Task OpenedAsync(CancellationToken cancellationToken) => _opened.Task.WaitAsync(cancellationToken);

    public void Open() => _opened.TrySetResult();
}

internal static class StorageGateEndpoints
{
    /// <summary>
    /// Answers 503 while the gate is closed: Teams delivers an activity again after that, and not after an answer that refuses it.
    /// </summary>
    public static TBuilder OnceStorageAnswers<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.AddEndpointFilter(async (context, next) =>
            context.HttpContext.RequestServices.GetRequiredService<StorageGate>().IsOpen
                ? await next(context)
                : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Praatplaat.FakeChannel;

namespace Praatplaat.Doubles;

/// <summary>Knows when the bot is done with a delivery: it answers Teams first, and speaks after that.</summary>
internal sealed class DeliveryWatch : IStartupFilter
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> done = new();

    public Task DoneAsync(string delivery) => Of(delivery).Task;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(Watch);
        next(app);
    };

    // What is registered first is called last.
    private Task Watch(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers[BotEndpoint.DeliveryHeader] is [{ } delivery])
            context.Response.OnCompleted(() =>
            {
                Of(delivery).TrySetResult();
                return Task.CompletedTask;
            });
        return next(context);
    }

    private TaskCompletionSource Of(string delivery) =>
        done.GetOrAdd(delivery, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}

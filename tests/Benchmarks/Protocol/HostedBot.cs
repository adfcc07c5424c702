using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Praatplaat.Bot;
using Praatplaat.Storage;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Benchmarks.Protocol;

/// <summary>The bot in a process of its own, its storage out of memory and its outbox still.</summary>
internal static class HostedBot
{
    public const string Command = "host-bot";

    public static async Task RunAsync(string[] settings)
    {
        var options = TableOptions.Create();
        options.AddPolicy(new Remembering(), HttpPipelinePosition.PerCall);
        await BotApp.Create(settings, builder =>
        {
            builder.Services.AddSingleton(new StorageTables(new TableServiceClient(builder.Configuration["Storage:ConnectionString"]!, options)));
            foreach (var dispatcher in builder.Services.Where(IsOutbox).ToList())
                builder.Services.Remove(dispatcher);
        }).RunAsync();
    }

    private static bool IsOutbox(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace == "Praatplaat.Bot.Outbox";
}

using System.ComponentModel.DataAnnotations;
using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Storage;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;
using Praatplaat.Teams.Diagnostics;

namespace Praatplaat.Bot.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddTableStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<StorageOptions>(configuration, "Storage")
            .Validate(
                options => string.IsNullOrWhiteSpace(options.ConnectionString) != string.IsNullOrWhiteSpace(options.TableEndpoint),
                "Set one of Storage:TableEndpoint (https://<account>.table.core.windows.net) and Storage:ConnectionString (Azurite).")
            .Validate(
                options => string.IsNullOrWhiteSpace(options.TableEndpoint) || (Uri.TryCreate(options.TableEndpoint, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps),
                "Storage:TableEndpoint must be an https address, such as https://<account>.table.core.windows.net.")
            .Validate(
                options => string.IsNullOrWhiteSpace(options.ConnectionString) || options.IsConnectionStringReadable,
                "Storage:ConnectionString is not the connection string of a storage account, or was cut off. Set UseDevelopmentStorage=true for Azurite on its own port, or DefaultEndpointsProtocol=https;AccountName=…;AccountKey=…;EndpointSuffix=core.windows.net as the portal shows it under Access keys, with TableEndpoint=… for an address of its own. For a managed identity set Storage:TableEndpoint instead.")
            .ValidateOnStart();
        return services
            .AddSingleton(provider => new StorageTables(Service(provider)))
            .AddSingleton<StorageGate>()
            .AddHostedService<StorageAtStart>()
            .AddReadiness<StorageHealthCheck>("storage")
            .AddSingleton<PlaybookStore>()
            .AddSingleton<SessionStore>()
            .AddSingleton<AnswerStore>()
            .AddSingleton<KeyPointStore>()
            .AddSingleton<ReplyStore>()
            .AddSingleton<DotStore>()
            .AddSingleton<AnswerSeal>()
            .AddSingleton<ActionsStore>()
            .AddSingleton<MemberStore>()
            .AddSingleton<PostStore>()
            .AddSingleton<OutboxStore>()
            .AddSingleton<SetAsideStore>()
            .AddSingleton<ChannelStore>()
            .AddSingleton<PeopleStore>()
            .AddSingleton<AvailabilityStore>()
            .AddSingleton<PersonalDataStore>()
            .AddSingleton<ProcessedMessageStore>()
            .AddSingleton<DueStore>();
    }

    private static TableServiceClient Service(IServiceProvider provider)
    {
        var storage = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
        var options = TableOptions.Create(TelemetryOf(provider));
        return storage.ConnectionString is { Length: > 0 } connection
            ? new TableServiceClient(connection, options)
            : new TableServiceClient(new Uri(storage.TableEndpoint!), new DefaultAzureCredential(), options);
    }

    private static TableTelemetry TelemetryOf(IServiceProvider provider) => new(
        provider.GetRequiredService<IMeterFactory>().Create(Tracing.Name), provider.GetRequiredService<Tracing>().Source, provider.GetRequiredService<TimeProvider>());
}

/// <summary>Settings under <c>Storage</c>, of which one is set.</summary>
internal sealed class StorageOptions
{
    /// <summary><c>UseDevelopmentStorage=true</c> or a full connection string: Azurite.</summary>
    [DataType(DataType.Password)]
    public string? ConnectionString { get; init; }

    /// <summary><c>https://{account}.table.core.windows.net</c>, reached with the managed identity.</summary>
    public string? TableEndpoint { get; init; }

    /// <summary>Whether the SDK can read it: it says little about what is wrong.</summary>
    public bool IsConnectionStringReadable
    {
        get
        {
            try
            {
                return new TableServiceClient(ConnectionString).Uri.Scheme is "http" or "https";
            }
            catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
            {
                return false;
            }
        }
    }
}

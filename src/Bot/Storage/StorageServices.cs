using Azure.Identity;
using Microsoft.Extensions.Options;
using Praatplaat.Storage;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Bot.Storage;

internal static class StorageServices
{
    public static IServiceCollection AddTableStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection("Storage"))
            .Validate(
                options => string.IsNullOrWhiteSpace(options.ConnectionString) != string.IsNullOrWhiteSpace(options.TableEndpoint),
                "Set one of Storage:TableEndpoint (https://<account>.table.core.windows.net) and Storage:ConnectionString (Azurite).")
            .Validate(
                options => string.IsNullOrWhiteSpace(options.TableEndpoint) || (Uri.TryCreate(options.TableEndpoint, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps),
                "Storage:TableEndpoint must be an https address, such as https://<account>.table.core.windows.net.")
            .ValidateOnStart();
        services.AddSingleton(provider => new StorageTables(Service(provider.GetRequiredService<IOptions<StorageOptions>>().Value)));
        services.AddHostedService<TablesAtStart>();
        return services
            .AddSingleton<SessionStore>()
            .AddSingleton<AnswerStore>()
            .AddSingleton<ActionsStore>()
            .AddSingleton<MemberStore>()
            .AddSingleton<PostStore>()
            .AddSingleton<OutboxStore>()
            .AddSingleton<StuckStore>()
            .AddSingleton<ChannelStore>()
            .AddSingleton<PeopleStore>()
            .AddSingleton<HeardStore>()
            .AddSingleton<DueStore>();
    }

    private static TableServiceClient Service(StorageOptions options) => options.ConnectionString is { Length: > 0 } connection
        ? new TableServiceClient(connection)
        : new TableServiceClient(new Uri(options.TableEndpoint!), new DefaultAzureCredential());
}

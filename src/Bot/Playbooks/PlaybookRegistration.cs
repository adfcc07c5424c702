namespace Praatplaat.Bot.Playbooks;

internal static class PlaybookRegistration
{
    /// <summary>
    /// Takes the playbooks from the folder in <c>Sessions:Playbooks</c>, which may be relative to the program;
    /// without it from <c>playbooks</c> beside the program. Reads them when the host starts, not here.
    /// </summary>
    internal static IServiceCollection AddPlaybooks(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => PlaybookLibrary.Load(Folder(configuration["Sessions:Playbooks"])));
        return services.AddHostedService<PlaybooksAtStart>();
    }

    private static string Folder(string? setting) =>
        Path.GetFullPath(string.IsNullOrWhiteSpace(setting) ? "playbooks" : setting, AppContext.BaseDirectory);
}

using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Storage;
using Praatplaat.Storage.Backups;
using Praatplaat.Teams.Authentication;
using Praatplaat.Teams.Configuration;
using Praatplaat.Teams.Credentials;

namespace Praatplaat.Bot.Administration;

/// <summary>What was looked at.</summary>
/// <param name="What">With what was found where it is well.</param>
/// <param name="Wrong">What is wrong and what to do; null where it is well.</param>
/// <param name="IsDoubt">It may be meant so, and is said all the same.</param>
internal sealed record Finding(string What, string? Wrong, bool IsDoubt = false);

/// <summary>
/// Looks at all that the bot needs before it can work: settings, playbooks, storage, and who vouches for whom. Starts nothing and sends
/// nothing to Teams.
/// </summary>
internal static class SelfCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async IAsyncEnumerable<Finding> RunAsync(
        IServiceProvider services, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = await LookAsync("settings", _ => Settings(services), cancellationToken);
        yield return settings;
        yield return await LookAsync("playbooks", _ => Playbooks(services), cancellationToken);
        if (settings.Wrong is not null)
            yield break;
        foreach (var sentence in services.GetRequiredService<SettingsDoubts>().Sentences())
            yield return new Finding(sentence, null, IsDoubt: true);
        yield return await LookAsync("time zone", _ => TimeZone(services), cancellationToken);
        yield return await LookAsync("storage", stop => StorageAsync(services, stop), cancellationToken);
        if (services.GetRequiredService<IOptions<TeamsOptions>>().Value is { IsAnonymous: false } options)
        {
            yield return await LookAsync($"keys of Teams, at {Cloud.Of(options).OpenIdMetadata.Host}", stop => KeysAsync(services, stop), cancellationToken);
            yield return await LookAsync("the bot's own token", stop => TokenAsync(services, stop), cancellationToken);
        }
    }

    private static async Task<Finding> LookAsync(
        string what, Func<CancellationToken, Task<string>> look, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return new Finding($"{what}: {await look(patience.Token)}", null);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new Finding(what, Explanation.Of(fault) ?? $"{fault.GetType().Name}: {fault.Message}");
        }
    }

    private static Task<string> Settings(IServiceProvider services)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
        var isAnonymous = services.GetRequiredService<IOptions<TeamsOptions>>().Value.IsAnonymous;
        return Task.FromResult(
            isAnonymous ? "for this machine alone; there is no Teams:AppId, so keys and token are not looked at" : "complete");
    }

    private static Task<string> Playbooks(IServiceProvider services)
    {
        var library = services.GetRequiredService<PlaybookLibrary>();
        var known = library.All.Select(playbook => $"{playbook.Id} {playbook.Version} ({library.Languages(playbook)})");
        var leftOut = library.LeftOut.Select(left => $"; left out is {left.File}: {left.Fault.Place} {left.Fault.Reason}");
        return Task.FromResult(string.Join(", ", known) + string.Concat(leftOut));
    }

    private static Task<string> TimeZone(IServiceProvider services)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(services.GetRequiredService<IOptions<SessionsOptions>>().Value.TimeZone);
        var now = TimeZoneInfo.ConvertTime(services.GetRequiredService<TimeProvider>().GetUtcNow(), zone);
        return Task.FromResult($"{zone.Id}, where it is now {now:yyyy-MM-dd HH:mm}");
    }

    private static async Task<string> StorageAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var tables = services.GetRequiredService<StorageTables>();
        await tables.CreateAsync(cancellationToken);
        await tables.CheckWriteAsync(cancellationToken);
        await new RestoreMark(tables).ThrowIfThereAsync(cancellationToken);
        return "the four tables are there; a row was written, read and deleted";
    }

    private static async Task<string> KeysAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        $"{await services.GetRequiredService<ChannelKeys>().CountAsync(cancellationToken)} of them";

    private static async Task<string> TokenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<ConnectorTokens>().GetAsync(cancellationToken);
        return "was given";
    }
}

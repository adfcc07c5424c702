using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Exporting;

/// <summary>A file that somebody may fetch.</summary>
/// <param name="For">Who asked for it.</param>
internal sealed record ExportTicket(SessionId Session, ExportFormat Format, string FileName, PersonId For);

/// <summary>
/// Links to exports for where there is no OneDrive: on this machine, to a bot without an app id. Each works once, for ten minutes. They are
/// in memory: after a restart one asks again.
/// </summary>
internal sealed class ExportLinks(IServer server, TimeProvider time)
{
    public const string Path = "/exports/";

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int TokenBytes = 32;

    private readonly ConcurrentDictionary<string, (ExportTicket Ticket, DateTimeOffset Until)> _open = new(StringComparer.Ordinal);

    /// <returns>The address.</returns>
    public Uri Add(ExportTicket ticket)
    {
        var now = time.GetUtcNow();
        foreach (var (old, (_, until)) in _open)
            if (until <= now)
                _open.TryRemove(old, out _);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        _open[token] = (ticket, now + Lifetime);
        return new Uri(PublicAddresses.OfThisMachine(server), Path + token);
    }

    /// <returns>Null where the link was used, is too old, or was never given.</returns>
    public ExportTicket? Take(string token) =>
        _open.TryRemove(token, out var found) && found.Until > time.GetUtcNow() ? found.Ticket : null;
}

internal static class ExportEndpoint
{
    /// <summary>Only a bot that is anonymous, and so answers this machine alone, gives such links and answers them.</summary>
    public static void MapExports(this IEndpointRouteBuilder endpoints) => endpoints.MapGet(ExportLinks.Path + "{token}", FetchAsync);

    private static async Task<IResult> FetchAsync(
        string token,
        ExportLinks links,
        SessionStore sessions,
        ExportFile file,
        AuditTrail audit,
        IOptions<TeamsOptions> teams,
        CancellationToken cancellationToken)
    {
        if (!teams.Value.IsAnonymous)
            return Results.NotFound();
        if (links.Take(token) is not { } ticket
            || await sessions.LoadAsync(ticket.Session, cancellationToken) is not { Session: var session })
            return Results.Text(
                "Deze link is gebruikt of verlopen. Vraag er in uw chat met Praatplaat opnieuw om (typ exporteren of mijn gegevens).\n"
                + "This link was used or has expired. Ask again in your chat with Praatplaat (type export or my data).\n",
                statusCode: StatusCodes.Status410Gone);
        var content = await file.CreateAsync(session, ticket.Format, ticket.For, cancellationToken);
        audit.Exported(session, ticket.For, ExportFormats.NameOf(ticket.Format), ticket.Format == ExportFormat.MyData);
        return Results.Stream(content, FileNames.ContentTypeOf(ticket.Format), ticket.FileName);
    }
}

internal static class ExportingServices
{
    public static IServiceCollection AddExporting(this IServiceCollection services) => services
        .AddSingleton<ExportFile>()
        .AddSingleton<FileOffers>()
        .AddSingleton<ExportLinks>();
}

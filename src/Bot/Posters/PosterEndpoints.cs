using Microsoft.Extensions.Options;
using Praatplaat.Bot.Delivery;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Storage;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Posters;

/// <summary>
/// What the bot serves to browsers: the poster of a session, and behind each of its codes the way to the card of a theme. Nobody signs in for
/// it: the id of a session, which nobody guesses, opens the poster and nothing else.
/// </summary>
internal static partial class PosterEndpoints
{
    public static void MapPosters(this IEndpointRouteBuilder endpoints)
    {
        var posters = endpoints.MapGroup(PosterAddresses.Path).RequireRateLimiting(PosterLimit.Name).AddEndpointFilter(WithoutStorageAsync);
        posters.MapGet("{session}", async (string session, PosterReader reader, CancellationToken cancellationToken) =>
            PosterAddresses.ReadSession(session) is { } id ? await reader.PosterAsync(id, cancellationToken) : ThemePages.Gone);
        posters.MapGet("{session}/{round}", async (string session, string round, PosterReader reader, CancellationToken cancellationToken) =>
            PosterAddresses.ReadSession(session) is { } id && PosterAddresses.ReadRound(round) is { } number
                ? await reader.ThemeAsync(id, number, cancellationToken)
                : ThemePages.Gone);
    }

    /// <summary>People read a sentence, and the log a line that does not say which poster it was.</summary>
    private static async ValueTask<object?> WithoutStorageAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<StorageGate>().IsOpen)
            return ThemePages.Away;
        try
        {
            return await next(context);
        }
        catch (Exception fault) when (StorageOutage.Is(fault))
        {
            NotShown(context.HttpContext.RequestServices.GetRequiredService<ILogger<PosterReader>>(), fault);
            return ThemePages.Away;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A poster could not be shown: storage can't be reached")]
    private static partial void NotShown(ILogger log, Exception fault);
}

/// <summary>Reads a session for whoever has the address of its poster.</summary>
internal sealed class PosterReader(
    SessionStore sessions, PostStore posts, ViewFactory views, PosterAddresses addresses, IOptions<TeamsOptions> teams)
{
    /// <summary>Shown from the start of a session until it is erased.</summary>
    public async Task<IResult> PosterAsync(SessionId id, CancellationToken cancellationToken) =>
        addresses.Of(id) is { } address && await ViewAsync(id, cancellationToken) is { } view
            ? PosterPage.Create(view, address)
            : ThemePages.Gone;

    /// <summary>Leads to the card of a theme in Teams once it was posted. Before that, and where nobody knows where it is, there is a page.</summary>
    /// <param name="round">Counted from 1.</param>
    public async Task<IResult> ThemeAsync(SessionId id, int round, CancellationToken cancellationToken)
    {
        if (await ViewAsync(id, cancellationToken) is not { } view || view.Session.Round(round) is not { } state)
            return ThemePages.Gone;
        if (await posts.FindAsync(id, PostNames.Round(round), cancellationToken) is not { IsThere: true, ActivityId.Length: > 0 } card)
            return ThemePages.WithoutCard(view, state);
        return teams.Value.IsAnonymous ? ThemePages.Trial(view, state) : Results.Redirect(LinkTo(view.Session.Location, card).AbsoluteUri);
    }

    /// <returns>Null where there is no such session, or it did not start: its themes may still change.</returns>
    private async Task<View?> ViewAsync(SessionId id, CancellationToken cancellationToken) =>
        await sessions.LoadAsync(id, cancellationToken) is { Session: { StartedAt: not null } session } ? views.AsTeam(session) : null;

    private Uri LinkTo(Location location, Post card) => MessageLink.ToChannel(
        Cloud.Of(teams.Value), location.ServiceUrl, location.Tenant.Value, location.Group, card.ConversationId, card.ActivityId);
}

internal static class PosterServices
{
    public static IServiceCollection AddPosters(this IServiceCollection services) => services
        .AddSingleton<PosterAddresses>()
        .AddSingleton<PosterReader>()
        .AddRateLimiter(limits => limits.AddPolicy<string, PosterLimit>(PosterLimit.Name));
}

using System.Globalization;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Sessions;
using Praatplaat.Teams.Configuration;

namespace Praatplaat.Bot.Posters;

/// <summary>Where the poster of a session and its themes are found, as people's browsers reach them.</summary>
internal sealed class PosterAddresses(IServer server, IOptions<SessionsOptions> sessions, IOptions<TeamsOptions> teams)
{
    public const string Path = "/poster/";

    private const int IdLength = 32;

    /// <returns>Null where the bot does not know its own address.</returns>
    public Uri? Of(SessionId session) => Base() is { } origin ? new Uri(origin, Path + session.Value) : null;

    /// <summary>The address that a code holds.</summary>
    /// <param name="poster">Of the poster.</param>
    /// <param name="round">Counted from 1.</param>
    public static Uri OfTheme(Uri poster, int round) => new(string.Create(CultureInfo.InvariantCulture, $"{poster.AbsoluteUri}/{round}"));

    /// <returns>Null for what is no id of a session: nothing needs to be looked up then.</returns>
    public static SessionId? ReadSession(string text) =>
        text.Length == IdLength && text.All(char.IsAsciiHexDigitLower) ? new SessionId(text) : null;

    /// <returns>Null for what is no number of a round: one digit or two.</returns>
    public static int? ReadRound(string text) =>
        text.Length <= 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var round) ? round : null;

    private Uri? Base() =>
        sessions.Value.PublicAddress is { Length: > 0 } given ? PublicAddresses.Read(given)
        : teams.Value.IsAnonymous ? PublicAddresses.OfThisMachine(server)
        : null;
}

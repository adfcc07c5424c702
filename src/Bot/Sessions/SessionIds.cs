using System.Security.Cryptography;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary>Makes the id of a session.</summary>
internal static class SessionIds
{
    /// <summary>
    /// From the message that asked for it: Teams delivers again what was not answered in time, and that is not to become a
    /// second session. Knowing an id gives no right to anything.
    /// </summary>
    public static SessionId For(Fingerprint? message) => new(message?.Value ?? RandomNumberGenerator.GetHexString(32, lowercase: true));
}

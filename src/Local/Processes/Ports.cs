using System.Collections.Concurrent;
using System.Net.NetworkInformation;

namespace Praatplaat.Local.Processes;

public static class PortCheck
{
    // This reads the list of listeners instead of trying to bind, because on macOS a bind to loopback succeeds beside a listener
    // on all addresses.
    public static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);

    /// <param name="port">The port that is about to be used.</param>
    /// <param name="flag">The flag that chooses another port, such as <c>--port</c>.</param>
    /// <exception cref="CannotStartException">Another program listens on the port.</exception>
    public static void EnsureFree(int port, string flag)
    {
        if (!IsTaken(port))
            return;

        throw CannotStartException.InBoth(
            $"Poort {port} is bezet: sluit het programma dat erop luistert, of kies een andere met {flag} {port + 1}.",
            $"Port {port} is taken: close the program that listens there, or choose another with {flag} {port + 1}.");
    }
}

/// <summary>
/// Ports for the programs of one run. They lie below the ones that operating systems give to outgoing connections, or else a
/// connection could take a port between its choice and its use. Each is claimed for as long as this process lives, so that no
/// other process of ours chooses it too.
/// </summary>
/// <remarks>Sources: ip(7), ip_local_port_range from 32768 on; RFC 6335, section 6, from 49152 on for Windows and macOS.</remarks>
public static class FreePort
{
    private const int First = 20000;
    private const int End = 32768;

    private static readonly ConcurrentBag<Mutex> Claims = [];

    /// <summary>Returns a port that nobody listens on and that was not returned before.</summary>
    /// <exception cref="InvalidOperationException">None of some twelve thousand is left.</exception>
    public static int Next() =>
        Enumerable.Range(First, End - First).Where(port => !PortCheck.IsTaken(port)).First(IsClaimed);

    private static bool IsClaimed(int port)
    {
        var claim = new Mutex(initiallyOwned: false, $"Global\\praatplaat-port-{port}", out var isNew);
        if (isNew)
            Claims.Add(claim);
        else
            claim.Dispose();
        return isNew;
    }
}

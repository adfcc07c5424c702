using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

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

public static class FreePort
{
    /// <summary>Returns a port that was free a moment ago. Another program may still take it first.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

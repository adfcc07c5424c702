using System.Net.NetworkInformation;

namespace Praatplaat.Local.Processes;

public static class PortCheck
{
    // The list of listeners, and not a trial bind: on macOS a bind to loopback succeeds beside a listener on every address.
    public static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);

    /// <param name="port">The port that is about to be used.</param>
    /// <param name="flag">The flag with which another port can be chosen, such as <c>--port</c>.</param>
    /// <exception cref="CannotStartException">Another program listens there.</exception>
    public static void Demand(int port, string flag)
    {
        if (!IsTaken(port))
            return;

        throw CannotStartException.InBoth(
            $"Poort {port} is bezet: sluit het programma dat erop luistert, of kies een andere met {flag} {port + 1}.",
            $"Port {port} is taken: close the program that listens there, or choose another with {flag} {port + 1}.");
    }
}

using System.Net;
using System.Net.Sockets;

namespace Praatplaat.Local.Processes;

public static class FreePort
{
    /// <summary>A port that was free a moment ago: somebody else may still take it first.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

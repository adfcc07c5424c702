using System.Net;
using System.Net.Sockets;
using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Tests.Processes;

public sealed class PortsTests
{
    [Fact]
    public void A_taken_port_is_named_with_the_way_out()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var problem = Assert.Throws<CannotStartException>(() => PortCheck.EnsureFree(port, "--port"));

        Assert.StartsWith($"Poort {port} is bezet: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains($"--port {port + 1}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_free_port_is_no_problem() => PortCheck.EnsureFree(FreePort.Next(), "--port");
}

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

    [Fact]
    public void A_free_port_is_none_that_an_outgoing_connection_can_get() =>
        Assert.All(Enumerable.Range(0, 20).Select(_ => FreePort.Next()), port => Assert.InRange(port, 1024, 32767));

    [Fact]
    public void No_two_processes_get_the_same_port()
    {
        var port = FreePort.Next();
        using var elsewhere = new Mutex(initiallyOwned: false, $"Global\\praatplaat-port-{port}", out var isNew);
        Assert.False(isNew);
    }
}

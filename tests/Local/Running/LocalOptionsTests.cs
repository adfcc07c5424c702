using Praatplaat.Local.Running;

namespace Praatplaat.Local.Tests.Running;

public sealed class LocalOptionsTests
{
    [Fact]
    public void Without_flags_the_bot_has_its_usual_port() => Assert.Equal(3978, LocalOptions.Parse([])!.Port);

    [Fact]
    public void Every_flag_is_read() => Assert.Equal(
        new LocalOptions(Port: 4000, PlaygroundPort: 5000, Colleagues: true, Fresh: true),
        LocalOptions.Parse(["--fresh", "--port", "4000", "--colleagues", "--playground-port", "5000"]));

    [Theory]
    [InlineData("--colleague")]
    [InlineData("start")]
    [InlineData("--port")]
    [InlineData("--port", "many")]
    [InlineData("--port", "0")]
    [InlineData("--port", "70000")]
    public void What_it_does_not_know_is_refused(params string[] arguments) => Assert.Null(LocalOptions.Parse(arguments));
}

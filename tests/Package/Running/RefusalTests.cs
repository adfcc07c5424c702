namespace Praatplaat.Package.Tests.Running;

/// <summary>Whoever types something that can't be is told what to type.</summary>
public sealed class RefusalTests
{
    private const string Id = PackageProgram.AppId;

    private const string Host = PackageProgram.Host;

    [Theory]
    [InlineData("Geef met --app-id de app-id van de bot")]
    [InlineData("Geef met --app-id de app-id van de bot", "--host", Host)]
    [InlineData("Geef met --app-id de app-id van de bot", "--app-id", "praatplaat", "--host", Host)]
    [InlineData("Geef met --app-id de app-id van de bot", "--app-id", "00000000-0000-0000-0000-000000000000", "--host", Host)]
    [InlineData("Geef met --host de naam", "--app-id", Id)]
    [InlineData("Geef met --host de naam", "--app-id", Id, "--host", "https://praatplaat.voorbeeldgemeente.nl")]
    [InlineData("Geef met --host de naam", "--app-id", Id, "--host", "praatplaat.voorbeeldgemeente.nl/api")]
    [InlineData("Geef met --host de naam", "--app-id", Id, "--host", "praatplaat.voorbeeldgemeente.nl:443")]
    [InlineData("Geef met --host de naam", "--app-id", Id, "--host", "*.voorbeeldgemeente.nl")]
    [InlineData("Geef met --host de naam", "--app-id", Id, "--host", "10.0.0.1")]
    [InlineData("Geef met --host de naam", "--app-id", Id, "--host", "localhost")]
    [InlineData("Geef bij --privacy een volledig adres", "--app-id", Id, "--host", Host, "--privacy", "http://www.voorbeeldgemeente.nl")]
    [InlineData("Geef bij --website een volledig adres", "--app-id", Id, "--host", Host, "--website", "www.voorbeeldgemeente.nl")]
    [InlineData(
        "developer.name telt 33 tekens, Teams neemt er hooguit 32. Maak de tekst korter (geef met --developer)",
        "--app-id", Id, "--host", Host, "--developer", "Gemeente Voorbeeld aan den Rijn-Z")]
    [InlineData("Geef na --host een waarde", "--app-id", Id, "--host")]
    [InlineData("Geef na --app-id een waarde", "--app-id", "--host", Host)]
    [InlineData("--host staat er twee keer", "--host", Host, "--host", Host)]
    [InlineData("Ik ken '--naam' niet", "--naam", "Voorbeeld")]
    [InlineData("Ik ken 'Voorbeeld' niet", "--app-id", Id, "--host", Host, "--developer", "Gemeente", "Voorbeeld")]
    [InlineData("Geef met --out een ander bestand", "--app-id", Id, "--host", Host, "--out", ".")]
    public async Task It_says_what_to_do_and_writes_nothing(string sentence, params string[] arguments)
    {
        using var program = new PackageProgram();
        var ran = await program.RunAsync(arguments);
        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.Contains(sentence, ran.Error, StringComparison.Ordinal);
        // In Dutch and in English, and no stack trace.
        Assert.Equal(2, ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Folder));
    }

    [Fact]
    public async Task Help_is_not_a_mistake()
    {
        using var program = new PackageProgram();
        var ran = await program.RunAsync("--help");
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("--app-id", ran.Output, StringComparison.Ordinal);
    }
}

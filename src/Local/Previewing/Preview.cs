using Praatplaat.Bot.Administration;
using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Previewing;

/// <summary><c>preview FILE</c>: draws all cards of a playbook on one page, for whoever writes it.</summary>
internal static class Preview
{
    public const string Word = "preview";

    /// <summary>Where the pages go, by the name of the file. Git ignores it.</summary>
    public static string Folder => Path.Combine(Repository.Root, "artifacts", "preview");

    /// <returns>The exit code: 1 where the file can't be used.</returns>
    public static async Task<int> RunAsync(string file, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            errors.WriteLine($"{file} bestaat niet. / {file} does not exist.");
            return 1;
        }

        var playbook = PlaybookPreview.Read(file, TimeProvider.System.GetUtcNow());
        foreach (var fault in playbook.Faults)
            errors.WriteLine(fault);
        if (playbook.Faults.Count > 0)
        {
            errors.WriteLine("Verbeter dit en probeer het opnieuw. / Mend this and try again.");
            return 1;
        }

        await NodePackages.InstallAsync(await NodeRuntime.FindAsync(cancellationToken), cancellationToken);
        var page = Path.Combine(Directory.CreateDirectory(Folder).FullName, Path.ChangeExtension(Path.GetFileName(file), ".html"));
        await File.WriteAllTextAsync(
            page, PreviewPage.Create(playbook, await PreviewPage.RendererAsync(cancellationToken)), cancellationToken);
        output.WriteLine($"{playbook.Cards.Count} kaarten op één pagina / cards on one page: {page}");
        var picture = Path.ChangeExtension(page, ".png");
        output.WriteLine(Browser.Installed() is not { } browser
            ? "Er is hier geen Chrome, Chromium of Edge om er een afbeelding van te maken. / No Chrome, Chromium or Edge here to make a picture of it."
            : await browser.PictureAsync(page, picture, cancellationToken)
                ? $"Als afbeelding / As a picture: {picture}"
                : "De browser kon er geen afbeelding van maken. / The browser could not make a picture of it.");
        return 0;
    }
}

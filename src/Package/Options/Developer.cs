namespace Praatplaat.Package.Options;

/// <summary>Who offers the app, as Teams shows it: the municipality, not who wrote it.</summary>
internal sealed record Developer(string Name, Uri Website, Uri Privacy, Uri Terms)
{
    public const string DefaultName = "Praatplaat";
}

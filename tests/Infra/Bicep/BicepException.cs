namespace Praatplaat.Infra.Tests.Bicep;

/// <summary>A file that can't be read, or that uses more of the language than this reader knows.</summary>
internal sealed class BicepException(string message, int at) : Exception(message)
{
    /// <summary>Characters from the beginning of the file.</summary>
    public int At { get; } = at;
}

namespace Praatplaat.Package;

/// <summary>Why there is no package, and what to do about it: the whole story, without a stack trace.</summary>
internal sealed record Problem(string Dutch, string English)
{
    public override string ToString() => $"{Dutch}{Environment.NewLine}{English}";
}

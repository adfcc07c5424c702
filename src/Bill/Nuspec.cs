namespace Praatplaat.Bill;

/// <summary>What a package says about itself.</summary>
/// <param name="Licence">An SPDX expression; null where the package has none.</param>
/// <param name="LicencePlace">In the place of an expression: a page, or a file of the package.</param>
/// <param name="Source">Its repository, or else its page.</param>
/// <param name="Hash">SHA-512 in base64 of its content without the signature, as the lock files have it.</param>
internal sealed record Nuspec(string? Licence, string? LicencePlace, string? Source, string? Copyright, string Hash);

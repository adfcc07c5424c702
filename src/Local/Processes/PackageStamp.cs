using System.Security.Cryptography;

namespace Praatplaat.Local.Processes;

/// <summary>Remembers inside node_modules from which lock file it was filled, so that it goes away together with it.</summary>
public sealed class PackageStamp(string folder)
{
    private string LockFile => Path.Combine(folder, "package-lock.json");

    private string StampFile => Path.Combine(folder, "node_modules", ".installed-from");

    public bool IsCurrent => File.Exists(StampFile) && File.ReadAllText(StampFile) == LockHash();

    public void Write() => File.WriteAllText(StampFile, LockHash());

    private string LockHash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(LockFile)));
}

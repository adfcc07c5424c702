namespace Praatplaat.Storage.Backups;

/// <summary>A backup that can't be put back; the message says why, and what to do.</summary>
public sealed class BackupException(string message) : Exception(message);

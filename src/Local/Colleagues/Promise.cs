namespace Praatplaat.Local.Colleagues;

/// <summary>What one colleague sets in motion tomorrow: one to three actions.</summary>
internal sealed record Promise(IReadOnlyList<string> Items, bool Share = false);

namespace Praatplaat.Local.Colleagues;

/// <summary>A round that asks for answers. Another occasion is another reason to look at it again.</summary>
/// <param name="Again">Whether it was closed in between.</param>
/// <param name="Reminded">Whether the reminder has gone out.</param>
internal readonly record struct Occasion(int Round, bool Again, bool Reminded);

namespace Praatplaat.Local.Running;

/// <summary>What a newcomer has to know, on one screen.</summary>
internal static class AddressTable
{
    public static string Format(IEnumerable<(string What, string Where)> rows)
    {
        var all = rows.ToList();
        var width = all.Max(row => row.What.Length);
        return string.Join(Environment.NewLine, all.Select(row => $"  {row.What.PadRight(width)}   {row.Where}"));
    }
}

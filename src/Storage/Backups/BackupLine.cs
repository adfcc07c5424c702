using System.Buffers;
using System.Text;
using System.Text.Json;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Backups;

/// <summary>The lines of a backup: the table's name, a tab, and the row as the table service takes it, types and all.</summary>
internal static class BackupLine
{
    public static string Of(string table, TableEntity row)
    {
        var json = new ArrayBufferWriter<byte>(1024);
        using (var writer = EntityWriter.Json(json))
            EntityWriter.Write(writer, row);
        return $"{table}\t{Encoding.UTF8.GetString(json.WrittenSpan)}";
    }

    /// <exception cref="BackupException">It is no row of a backup.</exception>
    public static (string Table, TableEntity Row) Read(string line, int number)
    {
        try
        {
            if (line.Split('\t', 2) is [var table, var json] && EntityReader.Read(Encoding.UTF8.GetBytes(json)) is { RowKey.Length: > 0 } row)
                return (table, row);
        }
        catch (JsonException)
        {
            // It says the same as a line without a row.
        }

        throw new BackupException($"Line {number} is no row of a table: the file was changed, or is no backup of this bot. Nothing was written.");
    }
}

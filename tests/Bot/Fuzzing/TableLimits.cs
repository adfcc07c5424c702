using Azure.Data.Tables;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Bot.Tests.Fuzzing;

/// <summary>What Azure Table Storage refuses, and the emulator may take.</summary>
/// <remarks>Source: Azure Storage, "Understanding the Table service data model".</remarks>
internal static class TableLimits
{
    private const int MostCharacters = 32 * 1024;

    public static IEnumerable<string> Broken(TableEntity row)
    {
        foreach (var key in new[] { row.PartitionKey, row.RowKey })
        {
            if (key.Length > KeyEncoding.MaxLength)
                yield return $"a key of {key.Length} characters";
            if (key.Any(character => character is '/' or '\\' or '#' or '?' || char.IsControl(character)))
                yield return "a key with a character that a key may not have";
        }

        foreach (var (name, value) in row)
            if (value is string { Length: > MostCharacters } text)
                yield return $"{name} of {text.Length} characters";
    }
}

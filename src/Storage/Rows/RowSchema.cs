namespace Praatplaat.Storage.Rows;

/// <summary>The shape of rows, by a number that every row carries.</summary>
internal static class RowSchema
{
    public const string Column = "Schema";

    /// <summary>Raised when a row changes shape, so that a newer bot can read an older one's rows, and an older one leaves a newer one's alone.</summary>
    public const int Current = 1;
}

namespace Praatplaat.Storage.Tables;

/// <summary>Which refusals a caller expects ("Table service error codes"). A missing table answers 404 as well, and is a fault.</summary>
internal static class TableConflict
{
    public static bool Never(int status, string? code) => false;

    public static bool TableThere(int status, string? code) => status == 409 && code == "TableAlreadyExists";

    public static bool RowThere(int status, string? code) => status == 409 && code == "EntityAlreadyExists";

    public static bool RowGoneOrChanged(int status, string? code) => status == 412 || (status == 404 && code != "TableNotFound");

    public static bool InTransaction(int status, string? code) => RowThere(status, code) || RowGoneOrChanged(status, code);
}

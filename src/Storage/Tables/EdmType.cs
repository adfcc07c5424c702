namespace Praatplaat.Storage.Tables;

/// <summary>The types that JSON can't tell apart and an <c>@odata.type</c> names ("Payload format for Table service operations").</summary>
internal static class EdmType
{
    public static ReadOnlySpan<byte> Suffix => "@odata.type"u8;

    public const string Binary = "Edm.Binary";
    public const string DateTime = "Edm.DateTime";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string Int64 = "Edm.Int64";
}

namespace Praatplaat.Storage.Tables;

public enum TableUpdateMode
{
    /// <summary>Properties not named keep their value.</summary>
    Merge,

    /// <summary>Properties not named are gone afterwards.</summary>
    Replace,
}

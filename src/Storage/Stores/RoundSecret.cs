using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Praatplaat.Sessions;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Stores;

/// <summary>
/// The secret of an open round of an anonymous session. With it the bot finds the answer that a member gave before and who has answered;
/// without it nobody does. It is deleted once the round is sealed, and no backup has it.
/// </summary>
/// <param name="rowKey">Another one each time that the round is opened, so that a save under an older secret finds no row and fails.</param>
internal sealed class RoundSecret(string rowKey, byte[] secret)
{
    private const int Length = 32;
    private const string Column = "Secret";

    public string RowKey => rowKey;

    /// <summary>For a round that is being opened.</summary>
    public static TableEntity NewRow(SessionId session, int round) => NewRow(session, round, NewKey());

    /// <summary>
    /// For an open round without one: version 0.1 opened it, or it comes from a backup. The key is the same for all who find it missing at
    /// the same moment, so that one of them makes it.
    /// </summary>
    public static TableEntity NewMissingRow(SessionId session, int round) => NewRow(session, round, "0");

    /// <summary>A key that says nothing, for one row.</summary>
    public static string NewKey() => RandomNumberGenerator.GetHexString(Length, lowercase: true);

    /// <returns>Null where the round has none.</returns>
    public static async Task<RoundSecret?> FindAsync(StorageTables tables, SessionId session, int round, CancellationToken cancellationToken) =>
        await tables.Sessions
            .QueryAsync<TableEntity>(RowFilter.Prefix(session.Value, Keys.Secrets(round)), cancellationToken: cancellationToken)
            .FirstOrDefaultAsync(cancellationToken) is { } row ? Read(row) : null;

    public static RoundSecret Read(TableEntity row) => new(row.RowKey, Convert.FromBase64String(row.GetString(Column) ?? ""));

    /// <summary>The key of the answer of this person.</summary>
    public string AnswerKey(PersonId person) => Key("answer", person);

    /// <summary>The key of the note that this person has answered: another one, so that keys do not join the two.</summary>
    public string NoteKey(PersonId person) => Key("note", person);

    /// <summary>Encrypts the id of a person.</summary>
    public string Hide(PersonId person)
    {
        var plain = Encoding.UTF8.GetBytes(person.Value);
        var hidden = new byte[NonceSize + TagSize + plain.Length];
        RandomNumberGenerator.Fill(hidden.AsSpan(0, NonceSize));
        using var cipher = NewCipher();
        cipher.Encrypt(hidden.AsSpan(0, NonceSize), plain, hidden.AsSpan(NonceSize + TagSize), hidden.AsSpan(NonceSize, TagSize));
        return Convert.ToBase64String(hidden);
    }

    /// <returns>Null where it was encrypted with another secret.</returns>
    public PersonId? Find(string text)
    {
        var hidden = Convert.FromBase64String(text);
        var plain = new byte[hidden.Length - NonceSize - TagSize];
        using var cipher = NewCipher();
        try
        {
            cipher.Decrypt(hidden.AsSpan(0, NonceSize), hidden.AsSpan(NonceSize + TagSize), hidden.AsSpan(NonceSize, TagSize), plain);
            return new PersonId(Encoding.UTF8.GetString(plain));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static int NonceSize => AesGcm.NonceByteSizes.MaxSize;

    private static int TagSize => AesGcm.TagByteSizes.MaxSize;

    private static TableEntity NewRow(SessionId session, int round, string key) => RowSchema.NewRow(
        session.Value, Keys.Secrets(round) + key, (Column, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length))));

    private AesGcm NewCipher() => new(HMACSHA256.HashData(secret, "person"u8), TagSize);

    private string Key(string purpose, PersonId person) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{purpose}\n{person.Value}")))[..Length];
}

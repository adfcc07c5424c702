using System.Buffers;

namespace Praatplaat.Sessions.Privacy;

/// <summary>What leads to one person and has no place in a text that a team, its manager or an export shows.</summary>
public enum PersonalNumberKind
{
    /// <summary>A citizen service number.</summary>
    Bsn,

    /// <summary>The number of a bank account.</summary>
    Iban,

    /// <summary>An e-mail address, of a person or of a department: that can't be told apart.</summary>
    EmailAddress,

    /// <summary>A telephone number at which somebody can be reached; no short or service number.</summary>
    TelephoneNumber,
}

/// <summary>Where in a text something personal stands. The value itself is not in it, so it can be logged.</summary>
/// <param name="Start">Where it begins in the text that was searched, in UTF-16 units from 0.</param>
/// <param name="Length">In UTF-16 units, at least 6.</param>
public readonly record struct PersonalNumber(PersonalNumberKind Kind, int Start, int Length);

/// <summary>
/// Finds numbers and addresses of persons in typed text. It is made for what slips in when people write or paste, not for somebody who
/// means to get a number past it. ADR 0016 says what is recognised, what is not, and why.
/// </summary>
public static class PersonalNumbers
{
    private static readonly SearchValues<char> Needed = SearchValues.Create("0123456789@");

    /// <summary>
    /// In this order, since the later ones would take a part of the earlier: an address can hold a number, an account ten digits that look
    /// like a telephone number, and that nine which pass for a citizen service number.
    /// </summary>
    private static readonly (PersonalNumberKind Kind, Func<string, IEnumerable<(int Start, int Length)>> Find)[] Kinds =
    [
        (PersonalNumberKind.EmailAddress, EmailAddresses.In),
        (PersonalNumberKind.Iban, Ibans.In),
        (PersonalNumberKind.TelephoneNumber, TelephoneNumbers.DutchFromAbroadIn),
        (PersonalNumberKind.TelephoneNumber, TelephoneNumbers.NationalIn),
        (PersonalNumberKind.TelephoneNumber, TelephoneNumbers.InternationalIn),
        (PersonalNumberKind.Bsn, CitizenServiceNumbers.In),
    ];

    /// <param name="text">
    /// Of any length, as typed or after <see cref="PlainText.Clean"/>, to which the places then belong. The time grows in proportion to it.
    /// </param>
    /// <returns>What was found, in the order of the text and without overlap; empty where there is nothing.</returns>
    public static IReadOnlyList<PersonalNumber> In(string text)
    {
        var characters = PlainCharacters.Of(text);
        var plain = characters.Text;
        if (!plain.AsSpan().ContainsAny(Needed))
            return [];
        var left = plain.ToCharArray();
        var found = new List<PersonalNumber>();
        foreach (var (kind, find) in Kinds)
        {
            foreach (var (start, length) in find(plain))
            {
                left.AsSpan(start, length).Fill(Patterns.Taken);
                found.Add(characters.Locate(kind, start, length));
            }

            plain = new string(left);
        }

        return [.. found.OrderBy(one => one.Start)];
    }
}

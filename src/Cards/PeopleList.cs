using System.Globalization;
using System.Text;
using Praatplaat.Cards.Elements;
using Praatplaat.Cards.Parts;
using Praatplaat.Sessions;

namespace Praatplaat.Cards;

/// <summary>The people to choose from: everybody where they fit on a card, else the first, with a field to search for others.</summary>
/// <param name="Shown">In the order of the list.</param>
/// <param name="Found">How many have the name that was searched for; null where nothing was.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Namesakes">Those whose name others have as well. Some of them are shown.</param>
public sealed record PeopleList(
    IReadOnlyList<Member> Shown, int? Found, int Total, IReadOnlyList<IReadOnlyList<Member>> Namesakes)
{
    private const int Most = 150;

    /// <summary>Room for lists beside a set-up card with all its fields full.</summary>
    private const int MostBytes = 14_000;

    /// <summary>What a choice takes beside its name, with an id of 36 characters.</summary>
    private const int ChoiceBytes = 60;

    /// <summary>The longest mark that tells people of one name apart, in characters.</summary>
    public const int MarkLength = 64;

    /// <summary>As it was typed; empty for no search.</summary>
    public string Search { get; init; } = "";

    /// <summary>The id of whoever is chosen already, which may be wrong; empty for nobody.</summary>
    public string Chosen { get; init; } = "";

    /// <summary>What tells people of one name apart.</summary>
    public IReadOnlyDictionary<PersonId, string> Marks { get; init; } = new Dictionary<PersonId, string>();

    /// <summary>Whether there are people whom the list does not show, so that there is something to search.</summary>
    public bool IsPartial => Shown.Count < Total || Search.Length > 0;

    /// <summary>The people in the order of their names, in the language of the reader.</summary>
    /// <param name="first">Stands at the top; null for nobody.</param>
    /// <param name="search">Shows those in whose name all its words occur. Where nobody has such a name, the list is as without.</param>
    /// <param name="chosen">Stays in the list, whatever is searched for.</param>
    /// <param name="also">Stays as well, where the card has the list twice, to choose two people.</param>
    public static PeopleList Of(
        Texts texts, IReadOnlyList<Member> people, PersonId? first = null, string search = "", string chosen = "", string? also = null)
    {
        var words = Folded(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ordered = people
            .OrderBy(member => member.Id != first)
            .ThenBy(member => OneSpaced(member.Name), StringComparer.Create(texts.Culture, ignoreCase: true))
            .ThenBy(member => member.Id.Value, StringComparer.Ordinal)
            .ToList();
        var found = words is [] ? [] : ordered.Where(member => Has(Folded(member.Name), words)).ToList();
        var listed = found is [] ? ordered : found;
        var kept = ordered.Where(member => member.Id.Value == chosen || member.Id.Value == also);
        var namesakes = people.GroupBy(member => OneSpaced(member.Name), StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group => group.OrderBy(member => member.Id.Value, StringComparer.Ordinal).ToList())
            .ToList();
        var room = also is null ? MostBytes : MostBytes / 3;
        var shown = Fitting([.. kept, .. listed], namesakes.SelectMany(group => group).ToHashSet(), room).ToHashSet();
        return new PeopleList(
            [.. ordered.Where(shown.Contains)],
            words is [] ? null : found.Count,
            people.Count,
            [.. namesakes.Where(group => group.Any(shown.Contains))])
        {
            Search = words is [] ? "" : search,
            Chosen = chosen,
        };
    }

    /// <summary>Names that look alike differ by a mark: what Teams knows of these people, or a number.</summary>
    internal IReadOnlyList<Choice> Choices()
    {
        var numbers = Namesakes.SelectMany(some => some.Index()).ToDictionary(some => some.Item.Id, some => some.Index + 1);
        return [.. Shown.Select(member => new Choice(Title(member), member.Id.Value))];

        string Title(Member member) => numbers.TryGetValue(member.Id, out var number)
            ? $"{OneSpaced(member.Name)} ({Marks.GetValueOrDefault(member.Id, number.ToString(CultureInfo.InvariantCulture))})"
            : member.Name;
    }

    private static IEnumerable<Member> Fitting(IEnumerable<Member> people, HashSet<Member> marked, int room)
    {
        var bytes = 0;
        return people.Distinct().Take(Most).TakeWhile(member => (bytes += Size(member)) <= room);

        int Size(Member member) => ChoiceBytes + CardsJson.SizeOf(member.Name) + (marked.Contains(member) ? MarkLength : 0);
    }

    private static bool Has(string name, string[] words) => words.All(word => name.Contains(word, StringComparison.Ordinal));

    private static string OneSpaced(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>As people type a name whose letters are not on their keyboard: small, and without marks.</summary>
    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        // Half of a surrogate pair, as an older version may have stored, can't be taken apart.
        var whole = string.Concat(name.EnumerateRunes());
        foreach (var letter in whole.Normalize(NormalizationForm.FormD).Where(letter => !IsMark(letter)))
            folded.Append(char.ToLowerInvariant(letter) switch
            {
                'ı' => "i",
                'ø' => "o",
                'ł' => "l",
                'đ' or 'ð' => "d",
                'æ' => "ae",
                'œ' => "oe",
                'ß' => "ss",
                'þ' => "th",
                var other when char.IsWhiteSpace(other) => " ",
                var other => other.ToString(),
            });
        return folded.ToString();
    }

    private static bool IsMark(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark;
}

/// <summary>The inputs by which somebody is chosen.</summary>
internal static class PeopleInputs
{
    /// <param name="label">What the person is chosen for.</param>
    /// <param name="input">The id of the input.</param>
    /// <param name="error">Said where nobody is chosen.</param>
    /// <param name="verb">Searches, and shows the card again.</param>
    /// <param name="picker">Whom Teams looks for.</param>
    public static IEnumerable<CardElement> Create(
        View view, PeopleList people, string label, string input, string error, string verb, DataQuery picker) =>
    [
        .. Search(view, people, verb),
        new InputChoiceSet(label, people.Choices())
        {
            Id = input,
            ChoicesData = Picker(view, picker),
            Value = people.Chosen.Length > 0 ? people.Chosen : null,
            Placeholder = view.Texts["SetUp.ManagerPlaceholder"],
            Style = ChoiceStyle.Compact,
            IsRequired = Needed(view, people),
            ErrorMessage = error,
        },
    ];

    /// <summary>
    /// What is required of the client: nothing where that would hold back a search, or the press that shows another poster, while a field
    /// is still empty. The server asks for it all the same.
    /// </summary>
    public static bool? Needed(View view, PeopleList people) => people.IsPartial || view.Posters.Count > 1 ? null : true;

    /// <summary>To find those whom the list does not show; nothing where it shows all.</summary>
    /// <param name="verb">Searches, and shows the card again.</param>
    public static IEnumerable<CardElement> Search(View view, PeopleList people, string verb)
    {
        var texts = view.Texts;
        if (!people.IsPartial)
            yield break;
        yield return Typed.Text(Sentence(texts, people));
        yield return new InputText(texts["People.SearchLabel"])
        {
            Id = Inputs.Search,
            Value = people.Search.Length > 0 ? people.Search : null,
            MaxLength = Limits.Search,
            ErrorMessage = texts.Format("People.SearchError", Limits.Search),
        };
        yield return new ActionSet([Button.WithInputs(texts["People.SearchButton"], verb, view.Session)]);
    }

    /// <returns>Null where people are chosen from the list alone.</returns>
    public static DataQuery? Picker(View view, DataQuery picker) => view.UsesPeoplePicker ? picker : null;

    private static string Sentence(Texts texts, PeopleList people) => people switch
    {
        { Found: 0 } => texts.Format("People.NotFound", people.Search),
        { Found: { } found } when found > people.Shown.Count => texts.Format("People.FoundMore", people.Shown.Count, found, people.Search),
        { Found: { } found } => texts.Count("People.Found", found, people.Search),
        _ => texts.Format("People.First", people.Shown.Count, people.Total),
    };
}

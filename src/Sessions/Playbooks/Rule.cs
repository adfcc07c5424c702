using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Praatplaat.Sessions.Playbooks;

/// <summary>The rules that every part of a playbook shares. Each gives a fault for what is wrong, and nothing for what is right.</summary>
internal static partial class Rule
{
    internal static IEnumerable<PlaybookFault> That(bool holds, string place, string reason) =>
        holds ? [] : [new PlaybookFault(place, reason)];

    /// <summary>A text that is shown: not blank, not too long, and shown as it is written.</summary>
    internal static IEnumerable<PlaybookFault> Text(string place, string text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text)) return [new PlaybookFault(place, "is blank")];
        return
        [
            .. That(text.Length <= longest, place, $"is {text.Length} characters long, at most {longest} fit"),
            .. That(!text.Any(c => char.IsControl(c) && c != '\n'), place, "has a control character; only a line feed is allowed"),
            .. Markup().Match(text) is { Success: true } found
                ? That(false, place, $"has '{found.Value.Trim()}', which a card reads as markup")
                : [],
        ];
    }

    internal static IEnumerable<PlaybookFault> Id(string place, string id) =>
        That(IdShape().IsMatch(id), place, "must be 1 to 40 of a-z, 0-9 and -");

    internal static IEnumerable<PlaybookFault> Sign(string place, string sign) =>
        That(!string.IsNullOrWhiteSpace(sign) && new StringInfo(sign).LengthInTextElements == 1, place, "must be one emoji");

    internal static IEnumerable<PlaybookFault> Link(string place, Link link) =>
    [
        .. Text($"{place}.title", link.Title, PlaybookLimits.Heading),
        .. That(link.Url.Length <= PlaybookLimits.Url, $"{place}.url", $"is longer than {PlaybookLimits.Url} characters"),
        .. That(IsPublicPage(link.Url), $"{place}.url", "must be an absolute https address"),
    ];

    internal static IEnumerable<PlaybookFault> Links(string place, IReadOnlyList<Link> links, int least) =>
        Each(place, links, least, PlaybookLimits.LinksInAList, Link);

    internal static IEnumerable<PlaybookFault> Texts(string place, IReadOnlyList<string> texts, int least, int longest) =>
        Each(place, texts, least, PlaybookLimits.Items, (at, text) => Text(at, text, longest));

    /// <summary>A list with a bound on its length, and a rule for each of its items.</summary>
    internal static IEnumerable<PlaybookFault> Each<T>(
        string place, IReadOnlyList<T> items, int least, int most, Func<string, T, IEnumerable<PlaybookFault>> rule) =>
    [
        .. That(items.Count >= least && items.Count <= most, place, $"has {items.Count} items, must have {least} to {most}"),
        .. items.SelectMany((item, index) => rule($"{place}[{index}]", item)),
    ];

    /// <summary>Ids that come twice; the later one is at fault.</summary>
    internal static IEnumerable<PlaybookFault> Unique<T>(string place, IReadOnlyList<T> items, Func<T, string> id) =>
        items.Select((item, index) => (Id: id(item), Place: $"{place}[{index}].id"))
            .GroupBy(item => item.Id, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1), (same, later) =>
                new PlaybookFault(later.Place, $"'{later.Id}' is also the id of {same.First().Place}"));

    internal static IEnumerable<PlaybookFault> Size(string place, IEnumerable<string> texts, int most)
    {
        var bytes = texts.Sum(Encoding.UTF8.GetByteCount);
        return That(bytes <= most, place, $"has {bytes} bytes of text, at most {most} fit on a card");
    }

    /// <summary>Without a user in it: <c>https://vng.nl@example.org</c> is not what it seems.</summary>
    private static bool IsPublicPage(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && uri.Scheme == Uri.UriSchemeHttps
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0;

    [GeneratedRegex(@"\A[a-z0-9-]{1,40}\z")]
    private static partial Regex IdShape();

    // A TextBlock reads a part of markdown: emphasis, links, and lists by the start of a line.
    [GeneratedRegex(@"[*_\[\]<>`]|^\s*(?:[-+#]|\d+[.)])\s", RegexOptions.Multiline)]
    private static partial Regex Markup();
}

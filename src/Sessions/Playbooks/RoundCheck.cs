namespace Praatplaat.Sessions.Playbooks;

/// <summary>The rules of a round and its fields.</summary>
internal static class RoundCheck
{
    internal static IEnumerable<PlaybookFault> CheckAll(string place, IReadOnlyList<Round> rounds) =>
    [
        .. Rule.Each(place, rounds, 1, PlaybookLimits.Rounds, Check),
        .. Rule.Unique(place, rounds, round => round.Id),
    ];

    private static IEnumerable<PlaybookFault> Check(string place, Round round) =>
    [
        .. Rule.Id($"{place}.id", round.Id),
        .. Rule.Sign($"{place}.sign", round.Sign),
        .. Rule.Text($"{place}.title", round.Title, PlaybookLimits.Title),
        .. Rule.Text($"{place}.question", round.Question, PlaybookLimits.Question),
        .. Fields($"{place}.fields", round.Fields),
        .. Rule.Text($"{place}.explanation", round.Explanation, PlaybookLimits.Paragraph),
        .. Rule.Texts($"{place}.background", round.Background, 0, PlaybookLimits.Paragraph),
        .. Rule.Links($"{place}.links", round.Links, 0),
        .. Rule.Size(place, Texts(round), PlaybookLimits.RoundBytes),
    ];

    private static IEnumerable<PlaybookFault> Fields(string place, IReadOnlyList<Field> fields) =>
    [
        .. Rule.Each(place, fields, 1, Enum.GetValues<FieldId>().Length, Field),
        .. Rule.Unique(place, fields, field => field.Id.ToString().ToLowerInvariant()),
        .. Rule.That(fields is [] or [{ Id: FieldId.Answer }, ..], $"{place}[0].id", "the first field must be answer"),
    ];

    private static IEnumerable<PlaybookFault> Field(string place, Field field) =>
    [
        .. Rule.Text($"{place}.label", field.Label, PlaybookLimits.Heading),
        .. Rule.Text($"{place}.placeholder", field.Placeholder, PlaybookLimits.Placeholder),
    ];

    private static IEnumerable<string> Texts(Round round) =>
    [
        round.Title, round.Question, round.Explanation, .. round.Background,
        .. round.Fields.SelectMany(field => new[] { field.Label, field.Placeholder }),
        .. round.Links.SelectMany(link => new[] { link.Title, link.Url }),
    ];
}

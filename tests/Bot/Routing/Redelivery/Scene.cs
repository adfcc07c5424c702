using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Praatplaat.Bot.Tests.Access.Authorisation;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;

namespace Praatplaat.Bot.Tests.Routing.Redelivery;

/// <summary>
/// All that is in store and all that people see, a line each, but for times, the ids that Teams gives and what is left to chance. The <c>due</c> table holds
/// nothing else: a row without work costs one look, and goes.
/// </summary>
internal static partial class Scene
{
    private static readonly TeamsPerson[] Team = [Asker.Facilitator, Asker.Manager, Asker.Member, Asker.Leaver];

    /// <summary>Once nothing is left to do.</summary>
    public static async Task<IReadOnlyList<string>> LookAsync(World world)
    {
        var rows = await world.AtRestAsync();
        var teams = world.Play.Teams;
        var messages = new[] { world.Play.Channel, Playing.Elsewhere.ThirdChannel }.Concat(Team.Select(TeamsPlace.PersonalConversation))
            .SelectMany(teams.MessagesIn)
            .Select(message => $"{message.ConversationId} {message.Card?.GetRawText()}");
        return [.. rows.ById.Where(row => row.Key.Table != "due" && !IsVain(row.Key)).Select(Line).Concat(messages).Select(Plain).Order(StringComparer.Ordinal)];
    }

    public static string Plain(string text) =>
        Clock().Replace(Ids().Replace(Stamps().Replace(Moments().Replace(Links().Replace(text, "LINK"), "MOMENT"), "MOMENT"), "ID"), "TIME");

    /// <summary>
    /// A press that is refused leaves a move of the control card for later. These presses are on a message that is not there, to which nothing
    /// moves.
    /// </summary>
    private static bool IsVain(RowId row) => row.Row.StartsWith("outbox:!MoveControl-", StringComparison.Ordinal);

    private static string Line(KeyValuePair<RowId, TableEntity> row) =>
        $"{row.Key.Table} {row.Key.Partition} {Secrets().Replace(row.Key.Row, "$1CHANCE")} {string.Join(' ', row.Value.Columns().OrderBy(value => value.Key, StringComparer.Ordinal).Select(Value))}";

    private static string Value(KeyValuePair<string, object> value) => value switch
    {
        { Value: DateTimeOffset } => $"{value.Key}=MOMENT",
        // The secret of the dots, and the person that is encrypted with it.
        { Key: "Secret" } or { Key: "Person", Value: string { Length: > 64 } } => $"{value.Key}=CHANCE",
        _ => $"{value.Key}={value.Value}",
    };

    [GeneratedRegex("(secret:00:).+")]
    private static partial Regex Secrets();

    /// <summary>To a file, where each works once, and to a poster: on the instance that gave it.</summary>
    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/(exports|poster)/[0-9a-f]+")]
    private static partial Regex Links();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d|\d{4}-\d\d-\d\dT[\d:.]+(Z|(\+|-|\\u002B)\d\d:\d\d)?")]
    private static partial Regex Moments();

    [GeneratedRegex(@"\d{14,17}")]
    private static partial Regex Stamps();

    /// <summary>Of activities and of messages.</summary>
    [GeneratedRegex(@"\b1[67]\d{11}\b")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\b\d\d:\d\d\b|\b\d{1,2}\.\d\d uur")]
    private static partial Regex Clock();
}

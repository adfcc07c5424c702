using System.Globalization;
using System.Text;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.FakeChannel;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Tests.Diary;

/// <summary>Writes down the messages that came since the last look: on which day, to whom, and what they say.</summary>
internal sealed class FortnightDiary(SessionPlay play, string title = "A fortnight")
{
    /// <summary>More people than this are a number.</summary>
    private const int MostNames = 3;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    private readonly StringBuilder text = new($"# {title}\n\nWhat the bot sent by itself, in half hours; updates of a message are left out.\n");
    private readonly HashSet<string> known = [];
    private readonly HashSet<TeamsPerson> people = [];
    private DateOnly? today;

    public WorkingHours Hours { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), new TimeOnly(9, 0), new TimeOnly(17, 0));

    public string Text => text.ToString();

    public void Note(string sentence)
    {
        Take();
        text.Append('\n').Append(sentence).Append('\n');
    }

    /// <summary>Moves the clock on in half hours, and writes down what comes.</summary>
    /// <param name="moment">Here, without an offset.</param>
    public async Task UntilAsync(string moment)
    {
        var end = Hours.MomentOf(DateTime.Parse(moment, CultureInfo.InvariantCulture));
        for (var next = play.Clock.GetUtcNow() + Step; next < end; next += Step)
        {
            await play.JumpAsync(next);
            await LookAsync();
        }

        await play.JumpAsync(end);
        await LookAsync();
    }

    /// <param name="what">What somebody did just before; null for nothing.</param>
    public async Task LookAsync(string? what = null)
    {
        await play.QuietAsync();
        var lines = Take();
        if (what is null && lines.Count == 0)
            return;
        var now = TimeZoneInfo.ConvertTime(play.Clock.GetUtcNow(), Hours.Zone);
        if (today != DateOnly.FromDateTime(now.DateTime))
            text.Append(CultureInfo.InvariantCulture, $"\n## {now:dddd d MMMM} ({now:zzz})\n");
        today = DateOnly.FromDateTime(now.DateTime);
        text.Append(CultureInfo.InvariantCulture, $"\n**{now:HH}:{now.Minute / 30 * 30:D2}** {what}\n");
        foreach (var line in lines)
            text.Append("- ").Append(line).Append('\n');
    }

    private List<string> Take()
    {
        people.UnionWith(play.Members);
        var channel = New(play.Channel).Select(said => $"in the channel: {said}");
        var chats = people.SelectMany(person => New(TeamsPlace.PersonalConversation(person)).Select(said => (person.Name, said)))
            .GroupBy(message => message.said, message => message.Name, StringComparer.Ordinal)
            .Select(message => $"to {Names([.. message.Order(StringComparer.Ordinal)])}: {message.Key}");
        return [.. channel, .. chats];
    }

    private List<string> New(string conversation) =>
        [.. play.Teams.MessagesIn(conversation).Where(message => known.Add(message.ActivityId)).Select(Said)];

    private static string Names(string[] names) =>
        names.Length <= MostNames ? string.Join(", ", names) : $"{names.Length.ToString(CultureInfo.InvariantCulture)} people";

    /// <summary>The title and what is read aloud; without what every card of a session begins with.</summary>
    private static string Said(SentMessage message)
    {
        var said = message.Card!.Value.GetProperty("fallbackText").GetString()!.Split(". ", 2);
        return said.Length == 2 && said[0].Contains(" · ", StringComparison.Ordinal) ? said[1] : string.Join(". ", said);
    }
}

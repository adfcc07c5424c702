using Praatplaat.Sessions;
using Praatplaat.Storage.Stores;
using Praatplaat.Storage.Tables;

namespace Praatplaat.Storage.Rows;

/// <summary>What was posted under a name, or what became of trying to.</summary>
internal static class PostRow
{
    public static TableEntity Create(SessionId session, string name, Post post) => new(session.Value, Keys.Post(name))
    {
        [RowSchema.Column] = RowSchema.Current,
        ["Conversation"] = post.ConversationId,
        ["Activity"] = post.ActivityId,
        ["Shows"] = post.Shows,
        ["Sending"] = post.IsSending ? true : null,
        ["UnsureSince"] = post.UnsureSince,
        ["Refused"] = post.Refused?.ToString(),
    };

    public static Post Read(TableEntity row) => new(row.GetString("Conversation") ?? "", row.GetString("Activity") ?? "", row.GetString("Shows"))
    {
        IsSending = row.GetBoolean("Sending") ?? false,
        UnsureSince = row.GetDateTimeOffset("UnsureSince"),
        Refused = Obstacles.Read(row.GetString("Refused")),
    };
}

using System.Buffers;
using Microsoft.Bot.Schema;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Messages;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Routing;

/// <summary>Takes a typed word to its act; anything else gets help.</summary>
internal sealed class WordRouter(
    ActTable acts,
    SessionFinder finder,
    Contacts contacts,
    MissedMessages missedMessages,
    MessageDeduplication deduplication,
    ReplySender replySender,
    ViewFactory views,
    RequestTelemetry telemetry)
{
    /// <summary>The word that everything that is no word of the bot stands for.</summary>
    private const string Help = "help";

    /// <returns>The reply to send once Teams has its answer; null where a card of its own is the answer.</returns>
    public Task<Func<CancellationToken, Task>?> AnswerAsync(IMessageActivity activity, Sender sender, CancellationToken cancellationToken)
    {
        var message = Fingerprints.Of(sender, activity);
        return deduplication.RunAsync(sender.Tenant, sender.Person.Id, message, AnswerOnceAsync, cancellationToken);

        async Task<Func<CancellationToken, Task>?> AnswerOnceAsync()
        {
            await contacts.RememberAsync(sender, cancellationToken);
            await missedMessages.SendAsync(sender, cancellationToken);
            var reply = await ReplyAsync(MessageText.Of(activity), sender, message, cancellationToken);
            return reply is null ? null : reply.Instead ?? (stop => replySender.ReplyAsync(sender, reply, stop));
        }
    }

    /// <summary>For somebody without an account here, who has no part in anything: says so, once for each message.</summary>
    /// <returns>The reply to send once Teams has its answer; null where it was sent before.</returns>
    public async Task<Func<CancellationToken, Task>?> AnswerUnknownAsync(IMessageActivity activity, Texts texts, CancellationToken cancellationToken)
    {
        if (Origin.Of((Activity)activity) is not { } origin)
            return SayAsync;
        var somebody = new PersonId(activity.From.Id);
        var message = Fingerprints.Of(origin, somebody, activity);
        return await deduplication.RunAsync(
            origin.Tenant, somebody, message, () => Task.FromResult<Func<CancellationToken, Task>?>(SayAsync), cancellationToken);

        Task SayAsync(CancellationToken stop) => replySender.SayAsync(activity.ReferenceToReply(), texts, "Refusal.NoIdentity", stop);
    }

    private async Task<Reply?> ReplyAsync(string text, Sender sender, Fingerprint? message, CancellationToken cancellationToken)
    {
        var (word, isQuestion) = TypedWord.Read(text);
        var known = acts.ForWord(word);
        telemetry.Typed(known is null ? null : word);
        var isAsked = isQuestion && known is { IsOrder: true };
        var act = known is null || isAsked ? acts.ForWord(Help)! : known;
        var found = act.Scope is { } scope ? await finder.FindAsync(sender, scope, cancellationToken) : null;
        return found is { Several: [_, ..] several }
            ? new Reply(ChooseSessionCard.Create(sender.Texts, word, [.. several.Select(views.Of)]))
            : await act.Act(Asked(), cancellationToken);

        Request Asked() => new(sender, found?.Session, Message: message)
        {
            Question = isAsked ? word : null,
            // Whoever only mentions the bot typed none.
            IsUnknownWord = known is null && word.Length > 0,
        };
    }
}

/// <summary>A word as people type it.</summary>
/// <param name="Word">In lower case, without what stands around it.</param>
/// <param name="IsQuestion">With a question mark it is no order, whatever else stands there.</param>
internal readonly record struct TypedWord(string Word, bool IsQuestion)
{
    private const string Around = " .,:;!?…·@/\\-–—\"'„“”‘’`´*_()¡¿！？．。";

    private const string QuestionMarks = "?？¿؟⁇⁈⁉";

    private static readonly SearchValues<char> IsMark = SearchValues.Create(QuestionMarks);

    public static TypedWord Read(string text) =>
        new(
            string.Join(' ', text.Trim([.. Around, .. QuestionMarks]).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            text.AsSpan().ContainsAny(IsMark));
}

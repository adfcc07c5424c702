using Praatplaat.Bot.Access;
using Praatplaat.Bot.Commands;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Rules;

namespace Praatplaat.Bot.Acts;

/// <summary>Replies to who asks to read something; whoever may not is told who may.</summary>
internal sealed class ReaderReplies(Admission admission, ViewFactory views)
{
    /// <param name="access">Null where nothing stands in the way.</param>
    public async Task<Reply> ForReaderAsync(
        Request request, Func<Session, Caller, Refusal?> access, Func<View, Task<Reply>> read, CancellationToken cancellationToken) =>
        await ForReaderAsync(request, await admission.AdmitAsync(request, cancellationToken), access, read);

    /// <param name="admitted">As an act has read it already, so that Teams need not be asked again.</param>
    /// <inheritdoc cref="ForReaderAsync(Request, Func{Session, Caller, Refusal?}, Func{View, Task{Reply}}, CancellationToken)"/>
    public async Task<Reply> ForReaderAsync(
        Request request, Admitted? admitted, Func<Session, Caller, Refusal?> access, Func<View, Task<Reply>> read)
    {
        if (admitted is not { Session: var session, Caller: var caller })
            return Reply.NoSession(request);
        var view = views.Of(session);
        return access(session, caller) is { } refusal
            ? new Reply(RefusalCard.Create(view.Texts, Refusals.Sentence(view, refusal), TypedTexts.Of(request.Data)))
            : await read(view);
    }
}

using Praatplaat.Bot.Access;
using Praatplaat.Bot.Reading;
using Praatplaat.Bot.Requests;
using Praatplaat.Bot.Routing;
using Praatplaat.Bot.Telemetry;
using Praatplaat.Cards;
using Praatplaat.Sessions.Rules;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Acts;

/// <summary>
/// <c>session.delete</c>: the facilitator erases a session that is over, with all that is kept of it. It asks first. What stands in Teams stays
/// there.
/// </summary>
internal sealed class DeleteSession(
    Admission admission,
    FacilitatorReplies replies,
    ErasureStore erasure,
    ViewFactory views,
    AuditTrail audit,
    TimeProvider time,
    ILogger<DeleteSession> log) : IActs
{
    public void AddTo(ActTable table) => table.OnPress(Verbs.SessionDelete, RunAsync);

    private async Task<Reply?> RunAsync(Request request, CancellationToken cancellationToken)
    {
        while (await admission.AdmitAsync(request, cancellationToken) is { } admitted)
        {
            var view = views.Of(admitted.Session);
            if (ReadAccess.Erasure(admitted.Session, admitted.Caller) is { } refusal)
                return await replies.RefuseAsync(request, view, refusal, cancellationToken);
            if (!request.IsConfirmed)
                return new Reply(QuestionCard.Delete(view), Private: true);
            // Where it changed this very moment, it may be running again: another look tells.
            if (await erasure.TryEraseAsync(admitted.Stored, time.GetUtcNow(), cancellationToken))
            {
                log.SessionErased(admitted.Session.Id.Value);
                audit.Deleted(admitted.Session);
                break;
            }
        }

        // By this press, or by one before it: nothing is left that tells who made that.
        return request is { IsConfirmed: true, Session: { } id } && await erasure.IsErasedAsync(id, request.Sender.Tenant, cancellationToken)
            ? new Reply(NoticeCard.Deleted(request.Sender.Texts), Private: true)
            : Reply.NoSession(request);
    }
}

internal static partial class DeleteSessionLog
{
    [LoggerMessage(LogLevel.Information, "Session {Session} was erased whole by its facilitator")]
    public static partial void SessionErased(this ILogger log, string session);
}

using Praatplaat.Bot.Sessions;
using Praatplaat.Sessions;

namespace Praatplaat.Bot.Teams;

/// <summary>Where a call to Teams goes, and on whose account.</summary>
/// <param name="TenantId">Whose limit it counts against; null only from clients other than Teams.</param>
/// <param name="Party">Whose turn it takes where calls have to wait: a session, or who pressed or wrote (<c>29:…</c>), who thus never waits behind a whole session.</param>
internal sealed record ConnectorLine(Uri ServiceUrl, string? TenantId, string Party)
{
    /// <summary>What a session does by itself.</summary>
    /// <param name="serviceUrl">In place of the session's: where Teams wants messages for one person.</param>
    public static ConnectorLine Of(Session session, Uri? serviceUrl = null) =>
        new(serviceUrl ?? session.Place.ServiceUrl, session.Place.Tenant.Value, session.Id.Value);

    /// <summary>What somebody waits for, about a session.</summary>
    /// <param name="userId"><c>29:…</c></param>
    public static ConnectorLine Of(Session session, string userId) => Of(session) with { Party = userId };

    /// <summary>An answer to what was just said.</summary>
    public static ConnectorLine Of(ConversationReference conversation) =>
        new(conversation.ServiceUrl, conversation.TenantId, conversation.User?.Id ?? conversation.ConversationId);

    public static ConnectorLine Of(Request request) => Of(request.Conversation);
}

namespace Praatplaat.Bot.Teams;

/// <summary>Addresses of the connector below a service URL.</summary>
/// <remarks>Source: Bot Connector REST API, "Conversation operations".</remarks>
internal static class ConnectorRoutes
{
    /// <summary>The largest page that the connector gives.</summary>
    private const int PageSize = 500;

    public static Uri Conversations(Uri serviceUrl) => Below(serviceUrl, "v3", "conversations");

    public static Uri Activities(Uri serviceUrl, string conversationId) => Below(serviceUrl, "v3", "conversations", conversationId, "activities");

    public static Uri Activity(Uri serviceUrl, string conversationId, string activityId) => Below(serviceUrl, "v3", "conversations", conversationId, "activities", activityId);

    public static Uri Member(Uri serviceUrl, string conversationId, string memberId) => Below(serviceUrl, "v3", "conversations", conversationId, "members", memberId);

    public static Uri PagedMembers(Uri serviceUrl, string conversationId, string? continuationToken)
    {
        var query = $"pageSize={PageSize}" + (continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}");
        return new UriBuilder(Below(serviceUrl, "v3", "conversations", conversationId, "pagedmembers")) { Query = query }.Uri;
    }

    public static Uri Team(Uri serviceUrl, string teamId) => Below(serviceUrl, "v3", "teams", teamId);

    // Service URLs come with and without a closing slash.
    private static Uri Below(Uri serviceUrl, params ReadOnlySpan<string> segments)
    {
        var address = serviceUrl.AbsoluteUri.TrimEnd('/');
        foreach (var segment in segments)
            address += "/" + Encode(segment);
        return new Uri(address);
    }

    private static string Encode(string segment) =>
        segment is "" or "." or ".."
            ? throw new ArgumentException("An id that would change the path it stands in.", nameof(segment))
            : Uri.EscapeDataString(segment);
}

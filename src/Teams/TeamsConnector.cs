using System.Runtime.CompilerServices;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;
using Praatplaat.Teams.Activities;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Teams;

/// <summary>
/// Makes the calls that the bot itself makes to Teams, through the SDK's connector. Every call throws <see cref="ConnectorException"/> when
/// it fails.
/// </summary>
/// <remarks>Source: Bot Connector REST API, "Conversation operations".</remarks>
public sealed class TeamsConnector
{
    /// <summary>The largest page of a roster that the connector returns.</summary>
    private const int PageSize = 500;

    private readonly ConnectorFactory _connectors;
    private readonly Func<Uri, ITeamsOperations> _teams;

    /// <summary>Is for tests, which replace the SDK's connector.</summary>
    public TeamsConnector(ConnectorFactory connectors, Func<Uri, ITeamsOperations> teams) => (_connectors, _teams) = (connectors, teams);

    internal TeamsConnector(ConnectorCache cache)
        : this(cache, cache.TeamsAt)
    {
    }

    /// <summary>
    /// Sends a message. This is not idempotent: after <see cref="ConnectorFailure.Unknown"/>, sending again may show the message twice.
    /// </summary>
    /// <returns>The id of the message; null when Teams accepted it without returning an id, which may happen.</returns>
    public async Task<string?> SendAsync(
        ConnectorTarget target, string conversationId, Activity activity, CancellationToken cancellationToken)
    {
        var sent = await CallAsync(
            new LimitedCall(target, CallKind.Write, Checked(conversationId)),
            HttpMethod.Post,
            conversations => conversations.SendToConversationWithHttpMessagesAsync(
                conversationId, activity, cancellationToken: cancellationToken),
            cancellationToken);
        return sent?.Id;
    }

    /// <summary>Replaces a message that the bot sent with a whole new one.</summary>
    public Task UpdateAsync(
        ConnectorTarget target, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken)
    {
        // The activity is copied, since the same one may be on its way to others.
        var update = new Activity
        {
            Type = activity.Type,
            Id = Checked(activityId),
            Summary = activity.Summary,
            Attachments = activity.Attachments,
        };
        return CallAsync(
            new LimitedCall(target, CallKind.Write, Checked(conversationId)),
            HttpMethod.Put,
            conversations => conversations.UpdateActivityWithHttpMessagesAsync(
                conversationId, activityId, update, cancellationToken: cancellationToken),
            cancellationToken);
    }

    /// <summary>
    /// Returns the chat with one person, and creates it where needed. It is safe to ask again: the same person gives the same conversation.
    /// </summary>
    /// <param name="memberId"><c>29:…</c></param>
    /// <returns>The id of the conversation.</returns>
    public Task<string> CreatePersonalAsync(ConnectorTarget target, string botId, string memberId, CancellationToken cancellationToken) =>
        CreatePersonalAsync(target, botId, memberId, null, cancellationToken);

    /// <summary>
    /// Returns the chat with one person and sends a message to it, in one call. Teams does not return the id of that message, so it can't
    /// be updated.
    /// </summary>
    /// <param name="activity">The message, which makes the call as little idempotent as sending; null for the chat alone.</param>
    public async Task<string> CreatePersonalAsync(
        ConnectorTarget target, string botId, string memberId, Activity? activity, CancellationToken cancellationToken)
    {
        var chat = SdkObjects.PersonalChat(target.TenantId, botId, memberId, activity);
        var call = new LimitedCall(target, CallKind.CreateChat, memberId) { IsRepeatable = activity is null || target.MayComeTwice };
        var created = await CreateAsync(call, chat, cancellationToken);
        return created?.Id ?? throw ConnectorException.EmptyResponse(HttpMethod.Post, call.IsRepeatable);
    }

    /// <summary>Posts a new root post in a channel, which begins a thread.</summary>
    public async Task<(string ConversationId, string ActivityId)> CreateThreadAsync(
        ConnectorTarget target, string channelId, Activity root, CancellationToken cancellationToken)
    {
        var channel = ConversationId.ChannelOf(channelId);
        var thread = SdkObjects.Thread(target.TenantId, channel, root);
        var created = await CreateAsync(new LimitedCall(target, CallKind.Write, channel), thread, cancellationToken);
        return created is { Id: { } id } && (created.ActivityId ?? ConversationId.RootOf(id)) is { } rootId
            ? (id, rootId)
            : throw ConnectorException.EmptyResponse(HttpMethod.Post);
    }

    /// <summary>
    /// Lists everybody in a conversation: a team, or a private or shared channel, whose id is that of the channel itself.
    /// </summary>
    public async IAsyncEnumerable<TeamsChannelAccount> PagedMembersAsync(
        ConnectorTarget target, string conversationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var asked = token;
            var page = await CallAsync(
                new LimitedCall(target, CallKind.Read, Checked(conversationId)),
                HttpMethod.Get,
                conversations => conversations.GetConversationPagedMembersWithHttpMessagesAsync(
                    conversationId, PageSize, asked, cancellationToken: cancellationToken),
                cancellationToken) ?? throw ConnectorException.EmptyResponse(HttpMethod.Get);
            foreach (var member in page.Members ?? [])
                yield return member.ToTeams();

            // A token that leads to its own page would make this go on for ever.
            token = page.ContinuationToken == asked ? null : page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    /// <param name="memberId"><c>29:…</c> or the Entra object id.</param>
    /// <returns>Null when this person is not in the conversation.</returns>
    public async Task<TeamsChannelAccount?> GetMemberAsync(
        ConnectorTarget target, string conversationId, string memberId, CancellationToken cancellationToken)
    {
        try
        {
            var member = await CallAsync(
                new LimitedCall(target, CallKind.Read, Checked(conversationId)),
                HttpMethod.Get,
                conversations => ((Conversations)conversations).GetConversationMemberWithHttpMessagesAsync(
                    Checked(memberId), conversationId, cancellationToken: cancellationToken),
                cancellationToken) ?? throw ConnectorException.EmptyResponse(HttpMethod.Get);
            return member.ToTeams();
        }
        catch (ConnectorException missing) when (missing.IsMissing)
        {
            return null;
        }
    }

    /// <param name="teamId">The id of the form <c>19:…</c>, not that of the Microsoft 365 group.</param>
    public Task<TeamDetails?> GetTeamAsync(ConnectorTarget target, string teamId, CancellationToken cancellationToken) => CallAsync(
        new LimitedCall(target, CallKind.Read, Checked(teamId)),
        HttpMethod.Get,
        () => _teams(target.ServiceUrl).FetchTeamDetailsWithHttpMessagesAsync(teamId, cancellationToken: cancellationToken));

    private Task<ConversationResourceResponse?> CreateAsync(
        LimitedCall call, ConversationParameters parameters, CancellationToken cancellationToken) => CallAsync(
        call,
        HttpMethod.Post,
        conversations => conversations.CreateConversationWithHttpMessagesAsync(parameters, cancellationToken: cancellationToken),
        cancellationToken);

    private async Task<T?> CallAsync<T>(
        LimitedCall call, HttpMethod method, Func<IConversations, Task<HttpOperationResponse<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        var connector = await _connectors.CreateAsync(call.Target.ServiceUrl.AbsoluteUri, null, cancellationToken);
        return await CallAsync(call, method, () => ask(connector.Conversations));
    }

    /// <returns>Null where the connector returned no more than success.</returns>
    private static async Task<T?> CallAsync<T>(LimitedCall call, HttpMethod method, Func<Task<HttpOperationResponse<T>>> ask)
        where T : class
    {
        try
        {
            using var answer = await call.MakeAsync(ask);
            return answer.Body;
        }
        catch (ErrorResponseException odd) when (method == HttpMethod.Put && (int)odd.Response.StatusCode is >= 200 and < 300)
        {
            // The SDK knows three statuses of success and throws on others. An update may be done twice, so any of them is good enough.
            return null;
        }
        catch (Exception odd) when (odd is SerializationException or ErrorResponseException or HttpOperationException)
        {
            // The SDK's exception does not become the cause, since it holds what people wrote.
            throw ConnectorException.UnexpectedResponse(method, call.IsRepeatable);
        }
    }

    /// <exception cref="ArgumentException">The id would change the path, into which the SDK puts it unchanged.</exception>
    private static string Checked(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("An id that would change the path it stands in.", nameof(id))
        : id;
}

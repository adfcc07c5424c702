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

/// <summary>What the bot says to Teams by itself, through the SDK's connector. Every call throws <see cref="ConnectorException"/> when it fails.</summary>
/// <remarks>Source: Bot Connector REST API, "Conversation operations".</remarks>
public sealed class TeamsConnector
{
    /// <summary>The largest page of a roster that the connector gives.</summary>
    private const int PageSize = 500;

    private readonly ConnectorFactory _connectors;
    private readonly Func<Uri, ITeamsOperations> _teams;

    /// <summary>For tests, which stand in for the SDK's connector.</summary>
    public TeamsConnector(ConnectorFactory connectors, Func<Uri, ITeamsOperations> teams) => (_connectors, _teams) = (connectors, teams);

    internal TeamsConnector(KeptConnectors kept)
        : this(kept, kept.TeamsAt)
    {
    }

    /// <summary>Not idempotent: once the failure is <see cref="ConnectorFailure.Unknown"/>, sending again may show the message twice.</summary>
    /// <returns>The id of the message; null where Teams took it and gave no id, which it may do.</returns>
    public async Task<string?> SendAsync(ConnectorLine line, string conversationId, Activity activity, CancellationToken cancellationToken)
    {
        var sent = await CallAsync(
            new LimitedCall(line, CallKind.Write, Checked(conversationId)),
            HttpMethod.Post,
            conversations => conversations.SendToConversationWithHttpMessagesAsync(conversationId, activity, cancellationToken: cancellationToken),
            cancellationToken);
        return sent?.Id;
    }

    /// <summary>Puts a whole new message in the place of one that the bot sent.</summary>
    public Task UpdateAsync(ConnectorLine line, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken)
    {
        // A copy: the same card may be on its way to others.
        var update = new Activity { Type = activity.Type, Id = Checked(activityId), Summary = activity.Summary, Attachments = activity.Attachments };
        return CallAsync(
            new LimitedCall(line, CallKind.Write, Checked(conversationId)),
            HttpMethod.Put,
            conversations => conversations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, update, cancellationToken: cancellationToken),
            cancellationToken);
    }

    /// <summary>The chat with one person, made if need be. Safe to ask again: the same person gives the same conversation.</summary>
    /// <param name="memberId"><c>29:…</c></param>
    /// <returns>The id of the conversation.</returns>
    public Task<string> CreatePersonalAsync(ConnectorLine line, string botId, string memberId, CancellationToken cancellationToken) =>
        CreatePersonalAsync(line, botId, memberId, null, cancellationToken);

    /// <summary>The chat with one person, and a message in it, by one call. Teams does not tell the id of that message, so it can't be updated.</summary>
    /// <param name="activity">With it the call is as little idempotent as sending; null for the chat alone.</param>
    public async Task<string> CreatePersonalAsync(ConnectorLine line, string botId, string memberId, Activity? activity, CancellationToken cancellationToken)
    {
        var created = await CreateAsync(new LimitedCall(line, CallKind.CreateChat, memberId), SdkObjects.PersonalChat(line.TenantId, botId, memberId, activity), cancellationToken);
        return created?.Id ?? throw ConnectorException.Empty(HttpMethod.Post);
    }

    /// <summary>A new root post in a channel, and with it a thread.</summary>
    public async Task<(string ConversationId, string ActivityId)> CreateThreadAsync(ConnectorLine line, string channelId, Activity root, CancellationToken cancellationToken)
    {
        var channel = ConversationId.ChannelOf(channelId);
        var created = await CreateAsync(new LimitedCall(line, CallKind.Write, channel), SdkObjects.Thread(line.TenantId, channel, root), cancellationToken);
        return created is { Id: { } id } && (created.ActivityId ?? ConversationId.RootOf(id)) is { } rootId
            ? (id, rootId)
            : throw ConnectorException.Empty(HttpMethod.Post);
    }

    /// <summary>Everybody in a conversation: a team, or a private or shared channel, whose id is its own.</summary>
    public async IAsyncEnumerable<TeamsChannelAccount> PagedMembersAsync(ConnectorLine line, string conversationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        do
        {
            var asked = token;
            var page = await CallAsync(
                new LimitedCall(line, CallKind.Read, Checked(conversationId)),
                HttpMethod.Get,
                conversations => conversations.GetConversationPagedMembersWithHttpMessagesAsync(conversationId, PageSize, asked, cancellationToken: cancellationToken),
                cancellationToken) ?? throw ConnectorException.Empty(HttpMethod.Get);
            foreach (var member in page.Members ?? [])
                yield return member.ToTeams();

            // A token that leads to itself would go on for ever.
            token = page.ContinuationToken == asked ? null : page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(token));
    }

    /// <param name="memberId"><c>29:…</c> or the Entra object id.</param>
    /// <returns>Null for somebody who is not in the conversation.</returns>
    public async Task<TeamsChannelAccount?> GetMemberAsync(ConnectorLine line, string conversationId, string memberId, CancellationToken cancellationToken)
    {
        try
        {
            var member = await CallAsync(
                new LimitedCall(line, CallKind.Read, Checked(conversationId)),
                HttpMethod.Get,
                conversations => ((Conversations)conversations).GetConversationMemberWithHttpMessagesAsync(Checked(memberId), conversationId, cancellationToken: cancellationToken),
                cancellationToken) ?? throw ConnectorException.Empty(HttpMethod.Get);
            return member.ToTeams();
        }
        catch (ConnectorException missing) when (missing.IsMissing)
        {
            return null;
        }
    }

    /// <param name="teamId"><c>19:…</c>, not the id of the Microsoft 365 group.</param>
    public Task<TeamDetails?> GetTeamAsync(ConnectorLine line, string teamId, CancellationToken cancellationToken) => CallAsync(
        new LimitedCall(line, CallKind.Read, Checked(teamId)),
        HttpMethod.Get,
        () => _teams(line.ServiceUrl).FetchTeamDetailsWithHttpMessagesAsync(teamId, cancellationToken: cancellationToken));

    private Task<ConversationResourceResponse?> CreateAsync(LimitedCall call, ConversationParameters parameters, CancellationToken cancellationToken) => CallAsync(
        call,
        HttpMethod.Post,
        conversations => conversations.CreateConversationWithHttpMessagesAsync(parameters, cancellationToken: cancellationToken),
        cancellationToken);

    private async Task<T?> CallAsync<T>(LimitedCall call, HttpMethod method, Func<IConversations, Task<HttpOperationResponse<T>>> ask, CancellationToken cancellationToken)
        where T : class
    {
        var connector = await _connectors.CreateAsync(call.Line.ServiceUrl.AbsoluteUri, null, cancellationToken);
        return await CallAsync(call, method, () => ask(connector.Conversations));
    }

    /// <returns>Null where the connector said no more than that it was done.</returns>
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
            // The SDK knows three kinds of success. An update may be done twice, so any of them will do.
            return null;
        }
        catch (Exception odd) when (odd is SerializationException or ErrorResponseException or HttpOperationException)
        {
            // Not as the cause: it holds what people wrote.
            throw ConnectorException.Foreign(method);
        }
    }

    /// <exception cref="ArgumentException">The SDK would put it into the path as it is.</exception>
    private static string Checked(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("An id that would change the path it stands in.", nameof(id))
        : id;
}

using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Praatplaat.Bot.Teams.RateLimits;

namespace Praatplaat.Bot.Teams;

/// <summary>What the bot says to Teams, at the pace that Teams allows. Every call throws <see cref="ConnectorException"/> when it fails.</summary>
/// <remarks>Source: Bot Connector REST API, "Conversation operations". Service URLs have to come from an activity that was let in.</remarks>
internal sealed class ConnectorClient(HttpClient http, ConnectorRetry retry, ConnectorLimits limits, TimeProvider time)
{
    /// <summary>Many times a roster page of 500.</summary>
    public const int MaxResponseBytes = 8 * 1024 * 1024;

    /// <summary>Not idempotent: once the failure is <see cref="ConnectorFailure.Unknown"/>, sending again may show the message twice.</summary>
    public async Task<ResourceResponse> SendAsync(ConnectorLine line, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        await CallAsync(
            new LimitedCall(line, CallKind.Write, conversationId),
            HttpMethod.Post,
            ConnectorRoutes.Activities(line.ServiceUrl, conversationId),
            ConnectorBody.Bytes(activity, TeamsJson.Wire.Activity),
            TeamsJson.Wire.ResourceResponse,
            cancellationToken)
        ?? new ResourceResponse(null);

    /// <summary>Puts a whole new message in the place of one that the bot sent.</summary>
    public Task UpdateAsync(ConnectorLine line, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        CallAsync(
            new LimitedCall(line, CallKind.Write, conversationId),
            HttpMethod.Put,
            ConnectorRoutes.Activity(line.ServiceUrl, conversationId, activityId),
            ConnectorBody.Bytes(activity with { Id = activityId }, TeamsJson.Wire.Activity),
            TeamsJson.Wire.ResourceResponse,
            cancellationToken);

    /// <summary>The chat with one person, made if need be. Safe to ask again: the same person gives the same conversation.</summary>
    /// <param name="memberId"><c>29:…</c></param>
    /// <returns>The id of the conversation.</returns>
    public Task<string> CreatePersonalAsync(ConnectorLine line, string botId, string memberId, CancellationToken cancellationToken) =>
        CreatePersonalAsync(line, botId, memberId, null, cancellationToken);

    /// <summary>The chat with one person, and a message in it, by one call. Teams does not tell the id of that message, so it can't be updated.</summary>
    /// <param name="activity">With it the call is as little idempotent as sending; null for the chat alone.</param>
    public async Task<string> CreatePersonalAsync(ConnectorLine line, string botId, string memberId, Activity? activity, CancellationToken cancellationToken)
    {
        var created = await CreateAsync(new LimitedCall(line, CallKind.CreateChat, memberId), ConversationParameters.Personal(line.TenantId, botId, memberId, activity), cancellationToken);
        return created?.Id ?? throw ConnectorException.Empty(HttpMethod.Post);
    }

    /// <summary>A new root post in a channel, and with it a thread.</summary>
    public async Task<(string ConversationId, string ActivityId)> CreateThreadAsync(ConnectorLine line, string channelId, Activity root, CancellationToken cancellationToken)
    {
        var channel = ConversationId.ChannelOf(channelId);
        var created = await CreateAsync(new LimitedCall(line, CallKind.Write, channel), ConversationParameters.Thread(line.TenantId, channel, root), cancellationToken);
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
            var page = await ReadAsync(line, conversationId, ConnectorRoutes.PagedMembers(line.ServiceUrl, conversationId, asked), TeamsJson.Wire.TeamsPagedMembersResult, cancellationToken)
                ?? throw ConnectorException.Empty(HttpMethod.Get);
            foreach (var member in page.Members ?? [])
                yield return member;

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
            return await ReadAsync(line, conversationId, ConnectorRoutes.Member(line.ServiceUrl, conversationId, memberId), TeamsJson.Wire.TeamsChannelAccount, cancellationToken)
                ?? throw ConnectorException.Empty(HttpMethod.Get);
        }
        catch (ConnectorException missing) when (missing.IsMissing)
        {
            return null;
        }
    }

    /// <param name="teamId"><c>19:…</c>, not the id of the Microsoft 365 group.</param>
    public Task<TeamInfo?> GetTeamAsync(ConnectorLine line, string teamId, CancellationToken cancellationToken) =>
        ReadAsync(line, teamId, ConnectorRoutes.Team(line.ServiceUrl, teamId), TeamsJson.Wire.TeamInfo, cancellationToken);

    private Task<T?> ReadAsync<T>(ConnectorLine line, string conversationId, Uri address, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class =>
        CallAsync(new LimitedCall(line, CallKind.Read, conversationId), HttpMethod.Get, address, null, answer, cancellationToken);

    private Task<ConversationResourceResponse?> CreateAsync(LimitedCall call, ConversationParameters parameters, CancellationToken cancellationToken) =>
        CallAsync(
            call,
            HttpMethod.Post,
            ConnectorRoutes.Conversations(call.Line.ServiceUrl),
            ConnectorBody.Bytes(parameters, TeamsJson.Wire.ConversationParameters),
            TeamsJson.Wire.ConversationResourceResponse,
            cancellationToken);

    /// <summary>Each attempt waits for the limits anew: one that failed has been counted by Teams as well.</summary>
    private Task<T?> CallAsync<T>(LimitedCall call, HttpMethod method, Uri address, byte[]? body, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class =>
        retry.ExecuteAsync(
            attempt => limits.ExecuteAsync(call, async stop => ConnectorBody.Read(await AttemptAsync(method, address, body, stop), answer), attempt),
            cancellationToken).AsTask();

    private async ValueTask<byte[]> AttemptAsync(HttpMethod method, Uri address, byte[]? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : ConnectorBody.Content(body) };
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.IsSuccessStatusCode ? answer : throw ConnectorException.Answered(method, response, answer, time.GetUtcNow());
        }
        catch (Exception cut) when (cut is HttpRequestException || (cut is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw ConnectorException.Cut(method, cut);
        }
    }
}

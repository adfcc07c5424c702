using System.Text.Json;

namespace Praatplaat.FakeChannel;

/// <summary>The calls that the fake connector tells apart.</summary>
public enum ConnectorCall
{
    Other,
    Send,
    Reply,
    Update,
    CreatePersonal,
    CreateThread,
    PagedMembers,
    Members,
    Member,
}

/// <summary>One call that the bot made, as it arrived, whatever became of it.</summary>
/// <param name="Sequence">From 1, in order of arrival.</param>
/// <param name="Path">Decoded.</param>
/// <param name="RawTarget">Path and query as they stood on the request line.</param>
/// <param name="ConversationId">Null for a call that creates one.</param>
/// <param name="Body">Null without a body, or when it is not JSON.</param>
public sealed record RecordedCall(
    long Sequence,
    ConnectorCall Call,
    string Method,
    string Path,
    string RawTarget,
    string? Authorization,
    string? ConversationId,
    string? ActivityId,
    string? MemberId,
    JsonElement? Body,
    string RawText)
{
    /// <summary>The card of the message, also of the first post of a new thread.</summary>
    public JsonElement? Card => Body is { } body ? Wire.CardOf(Wire.ActivityOf(body)) : null;

    /// <summary>To whom a new chat is.</summary>
    public string? CreatedFor { get; } = Call == ConnectorCall.CreatePersonal ? FirstMember(Body) : null;

    private static string? FirstMember(JsonElement? body) =>
        body is { } parameters && parameters.TryMember("members", out var members) && members.ValueKind == JsonValueKind.Array
            ? members.EnumerateArray().Select(member => member.TextOf("id")).FirstOrDefault()
            : null;

    /// <summary>The call without what was in it, which in a long run would fill the memory.</summary>
    internal RecordedCall Bare() => this with { Body = null, RawText = "" };
}

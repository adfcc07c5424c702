namespace Praatplaat.Bot.Teams;

/// <summary>Somebody in the roster of a conversation. Of guests much may be missing.</summary>
/// <remarks>Source: Teams, "Get Teams specific context: fetch the roster or user profile".</remarks>
internal sealed record TeamsChannelAccount
{
    /// <summary><c>29:…</c></summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>The connector gives the same id under one name, the other, or both.</summary>
    public string? AadObjectId { get => field ?? ObjectId; init; }

    public string? ObjectId { get; init; }

    public string? GivenName { get; init; }

    public string? Surname { get; init; }

    public string? Email { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? TenantId { get; init; }

    /// <summary><c>user</c> or <c>anonymous</c>.</summary>
    public string? UserRole { get; init; }
}

/// <summary>One page of a roster.</summary>
/// <param name="ContinuationToken">Null or empty on the last page.</param>
internal sealed record TeamsPagedMembersResult(IReadOnlyList<TeamsChannelAccount>? Members, string? ContinuationToken);

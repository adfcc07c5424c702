namespace Praatplaat.Sessions;

/// <summary>A session: 32 hexadecimal digits, made when somebody types <c>start</c>.</summary>
public readonly record struct SessionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A person in a tenant: the <c>aadObjectId</c>, never the display name.</summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>A GUID in lower case.</summary>
    public string Value { get; } = DirectoryId.Lower(Value);

    public override string ToString() => Value;
}

/// <summary>A message, by what stays the same when Teams delivers it again: 32 hexadecimal digits.</summary>
public readonly record struct Fingerprint(string Value)
{
    public override string ToString() => Value;
}

/// <summary>An organisation in Microsoft 365.</summary>
public readonly record struct TenantId(string Value)
{
    /// <summary>A GUID in lower case.</summary>
    public string Value { get; } = DirectoryId.Lower(Value);

    public override string ToString() => Value;
}

/// <summary>A channel of a team: <c>19:…@thread.tacv2</c>, without a <c>;messageid=</c>.</summary>
public readonly record struct ChannelId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Somebody with a part in a session. The id identifies them; the name is for display only.</summary>
public sealed record Person(PersonId Id, string Name)
{
    /// <summary>In the place of somebody who is not to be named.</summary>
    public static Person Nobody { get; } = new(new PersonId(""), "");
}

/// <summary>A member of the team.</summary>
/// <param name="UserId">The address that Teams wants for a 1:1 conversation: <c>29:…</c>.</param>
public sealed record Member(Person Person, string UserId)
{
    public PersonId Id => Person.Id;

    public string Name => Person.Name;
}

/// <summary>
/// The ids that Microsoft Entra gives are GUIDs. Programs write one in letters of either size and mean the same, and what is stored under
/// it has to be found again.
/// </summary>
internal static class DirectoryId
{
    public static string Lower(string id) =>
        id is not null && id.AsSpan().ContainsAnyInRange('A', 'F') && Guid.TryParseExact(id, "D", out _) ? id.ToLowerInvariant() : id!;
}

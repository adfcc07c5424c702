namespace Praatplaat.Sessions;

/// <summary>A session. Made by the shell when somebody types <c>start</c>; 32 hexadecimal digits.</summary>
public readonly record struct SessionId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A person in a tenant: the <c>aadObjectId</c>, never the display name.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A message of somebody, by what stays the same when it is delivered again; 32 hexadecimal digits.</summary>
public readonly record struct Fingerprint(string Value)
{
    public override string ToString() => Value;
}

/// <summary>An organisation in Microsoft 365.</summary>
public readonly record struct TenantId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A channel of a team: <c>19:…@thread.tacv2</c>, without a <c>;messageid=</c>.</summary>
public readonly record struct ChannelId(string Value)
{
    public override string ToString() => Value;
}

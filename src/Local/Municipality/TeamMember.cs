namespace Praatplaat.Local.Municipality;

/// <param name="Id">The id within Teams, <c>29:…</c>.</param>
/// <param name="AadObjectId">The id within Entra.</param>
public sealed record TeamMember(string Id, string AadObjectId, string GivenName, string Surname, string Function)
{
    public string Name => $"{GivenName} {Surname}";

    // By function: a name has letters that an address may not have.
    public string Email => $"{Function}@zilverdijk.example";
}

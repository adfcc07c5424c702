namespace Praatplaat.Sessions;

/// <summary>Somebody with a part in a session, by id; the name is for display only.</summary>
public sealed record Person(PersonId Id, string Name);

/// <summary>A member of the team.</summary>
/// <param name="UserId">The address that Teams wants for a 1:1 conversation: <c>29:…</c>.</param>
public sealed record Member(Person Person, string UserId)
{
    public PersonId Id => Person.Id;

    public string Name => Person.Name;
}

namespace Praatplaat.Infra.Tests.Bicep;

/// <summary>What a file gives a name to.</summary>
/// <param name="At">Characters from the beginning of the file.</param>
internal abstract record Declaration(string Name, int At)
{
    /// <param name="Default">Null: whoever calls has to give it.</param>
    /// <param name="Source">As it stands in the file, decorators included.</param>
    public sealed record Parameter(string Name, int At, string Type, Expression? Default, IReadOnlyList<Expression.Call> Decorators, string Source) : Declaration(Name, At);

    public sealed record Variable(string Name, int At, Expression Value) : Declaration(Name, At);

    /// <param name="Value">The properties, in the loop and behind the condition that it may have.</param>
    public sealed record Resource(string Name, int At, string Type, string Version, bool IsExisting, Expression Value) : Declaration(Name, At);

    /// <param name="File">Beside the file that it stands in.</param>
    public sealed record Module(string Name, int At, string File, Expression Value) : Declaration(Name, At);

    public sealed record Output(string Name, int At, Expression Value, IReadOnlyList<Expression.Call> Decorators) : Declaration(Name, At);

    /// <summary>To the right of the name; null where there is nothing.</summary>
    public Expression? Content => this switch
    {
        Parameter parameter => parameter.Default,
        Variable variable => variable.Value,
        Resource resource => resource.Value,
        Module module => module.Value,
        Output output => output.Value,
        _ => null,
    };

    public IReadOnlyList<Expression.Call> Decoration => this switch
    {
        Parameter parameter => parameter.Decorators,
        Output output => output.Decorators,
        _ => [],
    };

    /// <returns>What the decorator is given; null where it is not there.</returns>
    public Expression? Decorator(string name) => Decoration.FirstOrDefault(decorator => decorator.Function == name) is { Arguments: [var first, ..] } ? first : null;
}

namespace Praatplaat.Infra.Tests.Bicep;

/// <summary>One file, read.</summary>
/// <param name="Path">From the root of the repository.</param>
internal sealed record BicepFile(string Path, string Text, IReadOnlyList<Declaration> Declarations)
{
    public IEnumerable<Declaration.Parameter> Parameters => Declarations.OfType<Declaration.Parameter>();

    public IEnumerable<Declaration.Variable> Variables => Declarations.OfType<Declaration.Variable>();

    /// <summary>Those that are made here.</summary>
    public IEnumerable<Declaration.Resource> Resources => Declarations.OfType<Declaration.Resource>().Where(resource => !resource.IsExisting);

    public IEnumerable<Declaration.Module> Modules => Declarations.OfType<Declaration.Module>();

    public IEnumerable<Declaration.Output> Outputs => Declarations.OfType<Declaration.Output>();

    /// <summary>Every expression of the file, those of decorators included.</summary>
    public IEnumerable<Expression> Expressions => Declarations
        .SelectMany(declaration => declaration.Decoration.Append<Expression?>(declaration.Content))
        .OfType<Expression>()
        .SelectMany(expression => expression.All());

    /// <summary>Goes from the name of a variable, a loop or a condition to what stands there.</summary>
    public Expression Resolve(Expression expression) => expression switch
    {
        Expression.Reference reference when Variables.FirstOrDefault(variable => variable.Name == reference.Name) is { } variable => Resolve(variable.Value),
        Expression.Loop loop => Resolve(loop.Body),
        Expression.Choice { Else: null } choice => Resolve(choice.Then),
        _ => expression,
    };

    /// <param name="path">Names of properties with dots between them.</param>
    /// <returns>Null where one of them is not there.</returns>
    public Expression? At(Expression expression, string path) => path.Split('.').Aggregate<string, Expression?>(Resolve(expression), (of, name) =>
        (of as Expression.Map)?.Properties.FirstOrDefault(property => property.Name == name) is { } found ? Resolve(found.Value) : null);

    /// <summary>The value as a word: of a text, a number, or true and false; of a name that name; else null.</summary>
    public string? WordAt(Expression expression, string path) => At(expression, path) switch
    {
        Expression.Literal literal => literal.Value,
        Expression.Constant constant => constant.Value,
        Expression.Reference reference => reference.Name,
        _ => null,
    };

    public string Line(int at) => $"{Path}:{Text.AsSpan(0, Math.Min(at, Text.Length)).Count('\n') + 1}";
}

namespace Praatplaat.Infra.Tests.Bicep;

/// <summary>What stands to the right of a name.</summary>
internal abstract record Expression
{
    private Expression()
    {
    }

    /// <summary>A text in which nothing is filled in.</summary>
    public sealed record Literal(string Value) : Expression;

    /// <summary>A text with its fixed parts and with what is filled in.</summary>
    public sealed record Template(IReadOnlyList<Expression> Parts) : Expression;

    /// <summary>A number, true, false or null.</summary>
    public sealed record Constant(string Value) : Expression;

    public sealed record Reference(string Name, int At) : Expression;

    public sealed record Member(Expression Of, string Name, int At) : Expression;

    public sealed record Item(Expression Of, Expression Index) : Expression;

    public sealed record Call(string Function, IReadOnlyList<Expression> Arguments, int At) : Expression;

    public sealed record Map(IReadOnlyList<Property> Properties) : Expression;

    public sealed record List(IReadOnlyList<Expression> Items) : Expression;

    public sealed record Loop(string Variable, Expression Over, Expression Body) : Expression;

    /// <param name="Else">Null where it is a resource that may not be there.</param>
    public sealed record Choice(Expression When, Expression Then, Expression? Else) : Expression;

    public sealed record Operation(IReadOnlyList<Expression> Operands) : Expression;

    /// <summary>What it is made of, itself first.</summary>
    public IEnumerable<Expression> All() => Inside().SelectMany(part => part.All()).Prepend(this);

    private IEnumerable<Expression> Inside() => this switch
    {
        Template template => template.Parts,
        Member member => [member.Of],
        Item item => [item.Of, item.Index],
        Call call => call.Arguments,
        Map map => map.Properties.SelectMany(property => new[] { property.Key, property.Value }),
        List list => list.Items,
        Loop loop => [loop.Over, loop.Body],
        Choice { Else: { } other } choice => [choice.When, choice.Then, other],
        Choice choice => [choice.When, choice.Then],
        Operation operation => operation.Operands,
        _ => [],
    };
}

/// <param name="Key">A text: a template where it is made up of something.</param>
internal sealed record Property(Expression Key, Expression Value)
{
    public string? Name => (Key as Expression.Literal)?.Value;
}

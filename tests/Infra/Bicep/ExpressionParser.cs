namespace Praatplaat.Infra.Tests.Bicep;

/// <summary>Reads what stands to the right of a name.</summary>
internal sealed class ExpressionParser(TokenReader reader)
{
    /// <summary>Those that bind most loosely first. Which it is tells no rule anything, so it is not kept.</summary>
    private static readonly string[][] Operators = [["??"], ["||"], ["&&"], ["==", "!=", "=~", "!~"], ["<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]];

    public Expression Read()
    {
        var when = ReadOperation(0);
        if (!reader.TryTake("?"))
            return when;
        var then = Read();
        reader.Expect(":");
        return new Expression.Choice(when, then, Read());
    }

    /// <summary>Of a resource: it may be there only when, and it may be one for each.</summary>
    public Expression ReadBody()
    {
        if (!reader.TryTake("if"))
            return Read();
        reader.Expect("(");
        var when = Read();
        reader.Expect(")");
        return new Expression.Choice(when, Read(), null);
    }

    private Expression ReadOperation(int level)
    {
        if (level == Operators.Length)
            return ReadUnary();
        var left = ReadOperation(level + 1);
        while (reader.Next.Kind == TokenKind.Mark && Operators[level].Contains(reader.Next.Text))
        {
            reader.Take();
            left = new Expression.Operation([left, ReadOperation(level + 1)]);
        }

        return left;
    }

    private Expression ReadUnary() => reader.TryTake("!") || reader.TryTake("-") ? new Expression.Operation([ReadUnary()]) : ReadAfter(ReadFirst());

    private Expression ReadAfter(Expression of)
    {
        while (true)
        {
            if (reader.TryTake("."))
            {
                var name = reader.Expect(TokenKind.Word);
                of = new Expression.Member(of, name.Text, name.Start);
                if (reader.TryTake("("))
                    of = new Expression.Operation([of, .. reader.Until(")", Read)]);
            }
            else if (reader.TryTake("["))
            {
                of = new Expression.Item(of, Read());
                reader.Expect("]");
            }
            else if (!reader.TryTake("!"))
            {
                return of;
            }
        }
    }

    private Expression ReadFirst()
    {
        var token = reader.Take();
        return token switch
        {
            { Kind: TokenKind.Text } => TextParser.Read(token),
            { Kind: TokenKind.Number } or { Kind: TokenKind.Word, Text: "true" or "false" or "null" } => new Expression.Constant(token.Text),
            { Kind: TokenKind.Word } => ReadName(token),
            { Text: "{" } => new Expression.Map(reader.Until("}", ReadProperty)),
            { Text: "[" } when reader.TryTake("for") => ReadLoop(),
            { Text: "[" } => new Expression.List(reader.Until("]", Read)),
            { Text: "(" } => ReadInBrackets(),
            _ => throw new BicepException($"A value is expected and not '{token.Text.Trim()}'.", token.Start),
        };
    }

    private Expression ReadName(Token name) => reader.TryTake("(")
        ? new Expression.Call(name.Text, reader.Until(")", Read), name.Start)
        : new Expression.Reference(name.Text, name.Start);

    private Property ReadProperty()
    {
        var key = reader.Next.Kind == TokenKind.Text ? TextParser.Read(reader.Take()) : new Expression.Literal(reader.Expect(TokenKind.Word).Text);
        reader.Expect(":");
        return new(key, Read());
    }

    private Expression.Loop ReadLoop()
    {
        var variable = reader.Expect(TokenKind.Word).Text;
        reader.Expect("in");
        var over = Read();
        reader.Expect(":");
        var body = ReadBody();
        reader.Expect("]");
        return new(variable, over, body);
    }

    private Expression ReadInBrackets()
    {
        var inside = Read();
        reader.Expect(")");
        return inside;
    }
}

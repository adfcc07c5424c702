namespace Praatplaat.Infra.Tests.Bicep;

/// <summary>Reads a file: one declaration after another, each beginning on a line of its own.</summary>
internal sealed class DeclarationParser
{
    private readonly string _text;
    private readonly TokenReader _reader;
    private readonly ExpressionParser _expressions;

    private DeclarationParser(string text)
    {
        _text = text;
        _reader = new TokenReader(Lexer.Read(text));
        _expressions = new ExpressionParser(_reader);
    }

    /// <exception cref="BicepException">It is not Bicep, or more of it than this reads.</exception>
    public static IReadOnlyList<Declaration> Read(string text)
    {
        var parser = new DeclarationParser(text);
        List<Declaration> declarations = [];
        for (parser._reader.SkipNewLines(); parser._reader.Next.Kind != TokenKind.End; parser._reader.SkipNewLines())
        {
            if (parser.ReadOne() is { } declaration)
                declarations.Add(declaration);
            if (parser._reader.Next.Kind != TokenKind.End)
                parser._reader.Expect(TokenKind.NewLine);
        }

        return declarations;
    }

    private Declaration? ReadOne()
    {
        var (start, decorators) = (_reader.Next.Start, ReadDecorators());
        var keyword = _reader.Expect(TokenKind.Word);
        if (keyword.Text == "targetScope")
            return SkipScope();
        var name = _reader.Expect(TokenKind.Word);
        return keyword.Text switch
        {
            "param" => ReadParameter(name, start, decorators),
            "var" => new Declaration.Variable(name.Text, start, ReadValue()),
            "resource" => ReadResource(name, start),
            "module" => new Declaration.Module(name.Text, start, _reader.Expect(TokenKind.Text).Text, ReadBody()),
            "output" => ReadOutput(name, start, decorators),
            _ => throw new BicepException($"A declaration is expected and not '{keyword.Text}'.", keyword.Start),
        };
    }

    private List<Expression.Call> ReadDecorators()
    {
        List<Expression.Call> decorators = [];
        while (_reader.TryTake("@"))
        {
            var at = _reader.Next.Start;
            decorators.Add(_expressions.Read() as Expression.Call ?? throw new BicepException("A decorator is expected.", at));
            _reader.SkipNewLines();
        }

        return decorators;
    }

    private Declaration? SkipScope()
    {
        _reader.Expect("=");
        _reader.Expect(TokenKind.Text);
        return null;
    }

    private Declaration.Parameter ReadParameter(Token name, int start, List<Expression.Call> decorators)
    {
        var type = _reader.Expect(TokenKind.Word).Text;
        var value = _reader.TryTake("=") ? _expressions.Read() : null;
        return new(name.Text, start, type, value, decorators, _text[start.._reader.End]);
    }

    private Declaration.Resource ReadResource(Token name, int start)
    {
        var type = _reader.Expect(TokenKind.Text);
        if (type.Text.Split('@') is not [var resource, var version])
            throw new BicepException("A resource needs type@version.", type.Start);
        return new(name.Text, start, resource, version, _reader.TryTake("existing"), ReadBody());
    }

    private Declaration.Output ReadOutput(Token name, int start, List<Expression.Call> decorators)
    {
        _reader.Expect(TokenKind.Word);
        return new(name.Text, start, ReadValue(), decorators);
    }

    private Expression ReadValue()
    {
        _reader.Expect("=");
        return _expressions.Read();
    }

    private Expression ReadBody()
    {
        _reader.Expect("=");
        return _expressions.ReadBody();
    }
}

namespace Praatplaat.Infra.Tests.Bicep;

/// <summary>Goes through the tokens, one after another.</summary>
internal sealed class TokenReader(IReadOnlyList<Token> tokens)
{
    private int _at;

    public Token Next => tokens[_at];

    /// <summary>Where the last one that was taken ends.</summary>
    public int End => _at == 0 ? 0 : tokens[_at - 1].End;

    public Token Take() => tokens[_at == tokens.Count - 1 ? _at : _at++];

    public bool TryTake(string mark)
    {
        var found = Next.Is(mark);
        if (found)
            Take();
        return found;
    }

    public Token Expect(string mark) => Next.Is(mark) ? Take() : throw Unexpected($"'{mark}'");

    public Token Expect(TokenKind kind) => Next.Kind == kind ? Take() : throw Unexpected(kind.ToString());

    public void SkipNewLines()
    {
        while (Next.Kind == TokenKind.NewLine)
            Take();
    }

    /// <summary>Items with commas or line ends between them, until the mark that closes them.</summary>
    public IReadOnlyList<T> Until<T>(string close, Func<T> read)
    {
        List<T> items = [];
        for (SkipNewLines(); !TryTake(close); SkipNewLines())
        {
            items.Add(read());
            if (!TryTake(",") && !Next.Is(close))
                Expect(TokenKind.NewLine);
        }

        return items;
    }

    public BicepException Unexpected(string wanted) => new($"{wanted} is expected and not '{Next.Text.Trim()}'.", Next.Start);
}

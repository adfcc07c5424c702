namespace Praatplaat.Infra.Tests.Bicep;

/// <summary>Of a Bicep file the words, texts and marks. Texts over several lines are not known.</summary>
/// <remarks>Source: https://learn.microsoft.com/azure/azure-resource-manager/bicep/file, and "Bicep data types" for texts.</remarks>
internal sealed class Lexer(string text)
{
    private static readonly string[] LongMarks = ["==", "!=", "=~", "!~", "<=", ">=", "&&", "||", "??"];

    private int _at;

    public static IReadOnlyList<Token> Read(string text)
    {
        List<Token> tokens = [];
        var lexer = new Lexer(text);
        do
            tokens.Add(lexer.Next());
        while (tokens[^1].Kind != TokenKind.End);
        return tokens;
    }

    private Token Next()
    {
        SkipSpace();
        var start = _at;
        if (_at == text.Length)
            return new(TokenKind.End, "", start, start);
        var first = text[_at];
        if (first == '\n')
            return Taken(TokenKind.NewLine, start, 1);
        if (first == '\'')
            return Text();
        if (char.IsAsciiLetter(first) || first == '_')
            return Taken(TokenKind.Word, start, Length(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'));
        if (char.IsAsciiDigit(first))
            return Taken(TokenKind.Number, start, Length(char.IsAsciiDigit));
        return Taken(TokenKind.Mark, start, LongMarks.Any(mark => text.AsSpan(start).StartsWith(mark)) ? 2 : 1);
    }

    private int Length(Func<char, bool> belongs)
    {
        var end = _at;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end - _at;
    }

    private Token Taken(TokenKind kind, int start, int length)
    {
        _at = start + length;
        return new(kind, text[start.._at], start, _at);
    }

    private void SkipSpace()
    {
        while (_at < text.Length && (text[_at] is ' ' or '\t' or '\r' || text.AsSpan(_at).StartsWith("//")))
            _at += text[_at] == '/' ? Length(letter => letter != '\n') : 1;
    }

    private Token Text()
    {
        var start = _at;
        _at = EndOfText(start);
        return new(TokenKind.Text, text[(start + 1)..(_at - 1)], start, _at);
    }

    /// <summary>Just after the closing quote; what is filled in may hold texts of its own.</summary>
    private int EndOfText(int start)
    {
        for (var at = start + 1; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '\'')
                return at + 1;
            else if (text.AsSpan(at).StartsWith("${"))
                at = EndOfFilling(at + 2);
        }

        throw new BicepException("A text is not closed.", start);
    }

    /// <summary>At the closing brace.</summary>
    private int EndOfFilling(int start)
    {
        var open = 0;
        for (var at = start; at < text.Length && text[at] != '\n'; at++)
        {
            if (text[at] == '\'')
                at = EndOfText(at) - 1;
            else if (text[at] == '{')
                open++;
            else if (text[at] == '}' && open-- == 0)
                return at;
        }

        throw new BicepException("What is filled in into a text is not closed.", start);
    }
}

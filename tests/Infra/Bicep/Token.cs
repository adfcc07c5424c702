namespace Praatplaat.Infra.Tests.Bicep;

internal enum TokenKind
{
    Word,
    Number,
    Text,
    Mark,
    NewLine,
    End,
}

/// <param name="Text">Of a text what stands between its quotes, as it stands there.</param>
/// <param name="Start">In the file; so is <paramref name="End"/>.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start, int End)
{
    public bool Is(string mark) => Kind is TokenKind.Mark or TokenKind.Word && Text == mark;
}

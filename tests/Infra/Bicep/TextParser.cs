using System.Text;

namespace Praatplaat.Infra.Tests.Bicep;

/// <summary>Takes a text apart: what is fixed, and what is filled in.</summary>
internal static class TextParser
{
    public static Expression Read(Token token)
    {
        var (text, parts, literal) = (token.Text, new List<Expression>(), new StringBuilder());
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                literal.Append(text[++at]);
            }
            else if (text.AsSpan(at).StartsWith("${"))
            {
                var (inside, end) = ReadFilling(text, at + 2, token.Start + 1);
                parts.AddRange([new Expression.Literal(literal.ToString()), inside]);
                literal.Clear();
                at = end;
            }
            else
            {
                literal.Append(text[at]);
            }
        }

        Expression rest = new Expression.Literal(literal.ToString());
        return parts.Count == 0 ? rest : new Expression.Template([.. parts, rest]);
    }

    /// <summary>To the brace that closes it: it is the one after which the rest reads as a value.</summary>
    private static (Expression Inside, int End) ReadFilling(string text, int start, int offset)
    {
        try
        {
            var tokens = Lexer.Read(text[start..]);
            var reader = new TokenReader(tokens);
            var inside = new ExpressionParser(reader).Read();
            return (inside, start + reader.Expect("}").Start);
        }
        catch (BicepException fault)
        {
            throw new BicepException(fault.Message, offset + start + fault.At);
        }
    }
}

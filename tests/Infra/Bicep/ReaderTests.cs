namespace Praatplaat.Infra.Tests.Bicep;

public sealed class ReaderTests
{
    [Theory]
    [InlineData("var a = 'it\\'s'", "it's")]
    [InlineData("var a = 'price: $5' // ${not} this", "price: $5")]
    public void A_text_is_read_as_it_is_meant(string text, string meant) =>
        Assert.Equal(new Expression.Literal(meant), Assert.Single(DeclarationParser.Read(text)).Content);

    [Fact]
    public void What_is_filled_in_is_found_however_deep() =>
        Assert.Equal(["first", "second"], Names("var a = 'x${union({ b: 'y${first}' }, {})}-${second}z'"));

    [Theory]
    [InlineData("resource a 'T/t@1' = [for b in list: if (wanted) { name: b.c }]", new[] { "list", "wanted", "b" })]
    [InlineData("module a 'b.bicep' = if (x && !y || z ?? w) { params: { c: d ? e!.f.g : [h, -i] } }", new[] { "x", "y", "z", "w", "d", "e", "h", "i" })]
    [InlineData("output a string = b[c].d(e + f)", new[] { "b", "c", "e", "f" })]
    public void Names_are_found_in_loops_conditions_and_calls(string text, string[] names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("var a = 'open", 8)]
    [InlineData("var a = { b: 1", 14)]
    [InlineData("var a = 1 var b = 2", 10)]
    [InlineData("var a = 'x${b c}'", 14)]
    [InlineData("resource a 'T/t' = {}", 11)]
    public void What_is_not_Bicep_is_refused_with_its_place(string text, int at) =>
        Assert.Equal(at, Assert.Throws<BicepException>(() => DeclarationParser.Read(text)).At);

    private static IEnumerable<string> Names(string text) =>
        Assert.Single(DeclarationParser.Read(text)).Content!.All().OfType<Expression.Reference>().Select(reference => reference.Name);
}

using Praatplaat.Sessions.Privacy;

namespace Praatplaat.Sessions.Tests.Privacy;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("mail jan@voorbeeld.nl even", "jan@voorbeeld.nl")]
    [InlineData("Jan.de-Vries+boa@wijk.voorbeeldgemeente.nl.", "Jan.de-Vries+boa@wijk.voorbeeldgemeente.nl")]
    [InlineData("<jan_1@voorbeeld.nl>", "jan_1@voorbeeld.nl")]
    [InlineData("mailto:jan@voorbeeld.nl?subject=x", "jan@voorbeeld.nl")]
    [InlineData("(j@b.nl)", "j@b.nl")]
    [InlineData("'jan@voorbeeld.nl'", "jan@voorbeeld.nl")]
    [InlineData("jan@voorbeeld.amsterdam, of bel", "jan@voorbeeld.amsterdam")]
    [InlineData("josé@müller.example", "josé@müller.example")]
    [InlineData("jan＠voorbeeld.nl", "jan＠voorbeeld.nl")]
    [InlineData("jan@xn--mller-kva.xn--p1ai", "jan@xn--mller-kva.xn--p1ai")]
    [InlineData("0612345678@voorbeeld.nl", "0612345678@voorbeeld.nl")]
    [InlineData("k123456782@voorbeeld.nl", "k123456782@voorbeeld.nl")]
    public void An_address_is_found(string text, string value) => Found.Only(PersonalNumberKind.EmailAddress, value, text);

    [Theory]
    [InlineData("@ alleen, of jan @ voorbeeld.nl")]
    [InlineData("@Jan en @Praatplaat, vraag @team eens; @voorbeeld.nl")]
    [InlineData("3@2 of 3@2,50 of 3@2.50, 10@1")]
    [InlineData("jan@afdeling, jan@voorbeeld.n, jan.@voorbeeld.nl, jan@.nl, jan@voorbeeld..nl")]
    [InlineData("adaptivecards@3.0.4 en @microsoft/app-manifest@1.0.2")]
    [InlineData("jan at voorbeeld punt nl")]
    [InlineData("https://www.voorbeeld.nl/@pagina")]
    public void Anything_else_is_not(string text) => Found.Nothing(text);
}

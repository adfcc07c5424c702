using Praatplaat.Sessions.Privacy;

namespace Praatplaat.Sessions.Tests.Privacy;

/// <summary>What is found, with the text that it stands on, which the product itself never gives.</summary>
internal static class Found
{
    public static IEnumerable<(PersonalNumberKind Kind, string Value)> In(string text) =>
        PersonalNumbers.In(text).Select(one => (one.Kind, text.Substring(one.Start, one.Length)));

    public static void Only(PersonalNumberKind kind, string value, string text) => Assert.Equal([(kind, value)], In(text));

    public static void Nothing(string text) => Assert.Empty(In(text));
}

using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Cards.Parts;

/// <summary>Who made the talking poster: on the first card and the last.</summary>
internal static class SourceLine
{
    public static string Of(Source source) =>
        $"{source.Name} · {source.Date} · {source.Address} · {source.Telephone} · [{source.Link.Title}]({source.Link.Url})";
}

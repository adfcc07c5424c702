namespace Praatplaat.Sessions;

/// <summary>Something that is still to be done, on which members can put a dot.</summary>
/// <param name="Id">The same for the same text of the same round.</param>
/// <param name="Round">The round that it comes from.</param>
public sealed record DotItem(string Id, int Round, string Text);

/// <summary>What can get dots, and the limits of that.</summary>
/// <param name="Unchosen">The rounds of which it is all that people wrote, as the facilitator chose no key point there.</param>
public sealed record DotItems(IReadOnlyList<DotItem> All, IReadOnlyList<int> Unchosen)
{
    public static readonly DotItems None = new([], []);

    /// <summary>How many dots everyone has.</summary>
    public const int Dots = 3;

    /// <summary>So many lines can be read and weighed by somebody with a phone. Of more the facilitator chooses key points first.</summary>
    public const int MostLines = 20;
}

/// <summary>How the dots fell.</summary>
/// <param name="Items">Most dots first; empty where nothing is shown.</param>
/// <param name="Voters">How many people gave dots.</param>
/// <param name="IsWithheld">True where there were so few voters that the dots were not counted; see <see cref="Anonymity.LeastVoters"/>.</param>
public sealed record Ranking(IReadOnlyList<RankedItem> Items, int Voters, bool IsWithheld);

public sealed record RankedItem(DotItem Item, int Dots);

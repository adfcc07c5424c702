namespace Praatplaat.Cards.Elements;

/// <summary>Bars from left to right: a Teams extension for desktop and web, so it always carries a table as fallback.</summary>
public sealed record HorizontalBarChart(string Title, IReadOnlyList<Bar> Data) : CardElement
{
    /// <summary>An axis would get odd fractions.</summary>
    public string DisplayMode { get; } = "AbsoluteNoAxis";
}

public sealed record Bar(string X, int Y);

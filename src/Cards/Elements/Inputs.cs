namespace Praatplaat.Cards.Elements;

/// <summary>A text field. Without an id its value is not sent and not checked.</summary>
public sealed record InputText(string Label) : CardElement
{
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsMultiline { get; init; }

    public bool? IsRequired { get; init; }

    /// <summary>In characters; the client stops there, the server checks again.</summary>
    public int? MaxLength { get; init; }

    public TextInputStyle? Style { get; init; }

    public string? Regex { get; init; }

    public string? ErrorMessage { get; init; }
}

/// <summary>A box to tick; its value is the text <c>true</c> or <c>false</c>.</summary>
public sealed record InputToggle(string Label, string Title) : CardElement
{
    public string? Value { get; init; }

    public bool Wrap { get; } = true;

    public string? ErrorMessage { get; init; }
}

/// <summary>A choice; with <see cref="IsMultiSelect"/> its value is a list with commas.</summary>
public sealed record InputChoiceSet(string Label, IReadOnlyList<Choice> Choices) : CardElement
{
    public string? Value { get; init; }

    public bool? IsMultiSelect { get; init; }

    public bool? IsRequired { get; init; }

    public ChoiceStyle? Style { get; init; }

    public bool Wrap { get; } = true;

    public string? ErrorMessage { get; init; }
}

/// <summary>One option. The title is shown as plain text.</summary>
public sealed record Choice(string Title, string Value);

using System.Text.Json.Serialization;

namespace Praatplaat.Cards.Elements;

/// <summary>A text field. Clients neither send nor check the value of an input without an id.</summary>
public sealed record InputText(string Label) : CardElement
{
    public string? Value { get; init; }

    public string? Placeholder { get; init; }

    public bool? IsMultiline { get; init; }

    public bool? IsRequired { get; init; }

    /// <summary>
    /// In characters. Clients cut what is pasted here, and say nothing: only a text that is over the limit of the server anyway may be.
    /// </summary>
    public int? MaxLength { get; init; }

    public TextInputStyle? Style { get; init; }

    public string? Regex { get; init; }

    public string? ErrorMessage { get; init; }
}

/// <summary>A checkbox. Its value is the text <c>true</c> or <c>false</c>.</summary>
public sealed record InputToggle(string Label, string Title) : CardElement
{
    public string? Value { get; init; }

    public bool Wrap { get; } = true;

    public string? ErrorMessage { get; init; }
}

/// <summary>A choice. With <see cref="IsMultiSelect"/> its value is a comma-separated list.</summary>
public sealed record InputChoiceSet(string Label, IReadOnlyList<Choice> Choices) : CardElement
{
    public string? Value { get; init; }

    /// <summary>Shown in a compact list while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>What Teams looks for while somebody types, beside the choices; null for nothing.</summary>
    [JsonPropertyName("choices.data")]
    public DataQuery? ChoicesData { get; init; }

    public bool? IsMultiSelect { get; init; }

    public bool? IsRequired { get; init; }

    public ChoiceStyle? Style { get; init; }

    public bool Wrap { get; } = true;

    public string? ErrorMessage { get; init; }
}

/// <summary>A day, as <c>2026-11-30</c>.</summary>
public sealed record InputDate(string Label) : CardElement
{
    public string? Value { get; init; }

    /// <summary>The first day that can be chosen. Not every client holds to it, so the server checks again.</summary>
    public string? Min { get; init; }

    public bool? IsRequired { get; init; }

    public string? ErrorMessage { get; init; }
}

/// <summary>One option. Clients show the title as plain text, so it may hold a name.</summary>
public sealed record Choice(string Title, string Value);

/// <summary>
/// Teams' people picker. The value is the <c>aadObjectId</c> of whoever is picked; clients that do not know it show the choices alone.
/// </summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/people-picker</remarks>
public sealed record DataQuery
{
    private DataQuery(string dataset) => Dataset = dataset;

    /// <summary>The members of the channel or the chat that the card is in.</summary>
    public static DataQuery Conversation { get; } = new("graph.microsoft.com/users?scope=currentContext");

    /// <summary>Everybody in the organisation, for a card in a 1:1 chat: the only other member there is the bot.</summary>
    public static DataQuery Organisation { get; } = new("graph.microsoft.com/users");

    public string Type { get; } = "Data.Query";

    public string Dataset { get; }
}

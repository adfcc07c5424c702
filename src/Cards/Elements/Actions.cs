using System.Text.Json.Serialization;

namespace Praatplaat.Cards.Elements;

/// <summary>Buttons that stay together.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

/// <summary>What a button does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
public abstract record CardAction(string Title)
{
    public ActionStyle? Style { get; init; }
}

/// <summary>A press that the bot answers with a card in this one's place.</summary>
public sealed record ExecuteAction(string Title, string Verb, ActionData Data) : CardAction(Title)
{
    /// <summary>None: the press neither checks nor sends the inputs.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>For clients that don't know Action.Execute. Declared as any action: as a SubmitAction it would be written without its type.</summary>
    public CardAction? Fallback { get; init; }
}

/// <summary>A press that comes as a message; the verb travels in the data.</summary>
public sealed record SubmitAction(string Title, ActionData Data) : CardAction(Title)
{
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>A card that folds out below the button.</summary>
public sealed record ShowCardAction(string Title, AdaptiveCard Card) : CardAction(Title);

/// <summary>Shows what is hidden, and the other way round.</summary>
public sealed record ToggleVisibilityAction(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

/// <summary>Opens a page in the browser.</summary>
public sealed record OpenUrlAction(string Title, string Url) : CardAction(Title);

/// <summary>What a press carries beside the inputs. Untrusted when it comes back.</summary>
/// <param name="Page">Of a list of answers, counted from 1.</param>
/// <param name="Until">The deadline that an extension sets.</param>
/// <param name="Verb">Only in an <see cref="SubmitAction"/>, which has no verb of its own.</param>
public sealed record ActionData(
    string Session,
    int? Round = null,
    int? Page = null,
    DateTimeOffset? Until = null,
    string? Verb = null)
{
    /// <summary>Which message that did not get through.</summary>
    public string? Item { get; init; }

    // What was chosen at set-up, at the hand-over and with the actions, where a press is to be made once more from another card.
    public string? Themes { get; init; }

    public string? Manager { get; init; }

    public string? Names { get; init; }

    public string? Pace { get; init; }

    public string? Facilitator { get; init; }

    public string? Share { get; init; }
}

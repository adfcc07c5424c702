using System.Text.Json.Serialization;

namespace Praatplaat.Cards.Elements;

/// <summary>A row of buttons.</summary>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement;

/// <summary>A button.</summary>
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

/// <summary>A press that the bot answers with a card in the place of this one.</summary>
public sealed record ExecuteAction(string Title, string Verb, ActionData Data) : CardAction(Title)
{
    /// <summary><see cref="Elements.AssociatedInputs.None"/> neither checks nor sends the inputs; null does both.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// For clients that don't know Action.Execute. Declared as the base type, because a property of a derived type is written without its
    /// discriminator.
    /// </summary>
    public CardAction? Fallback { get; init; }
}

/// <summary>A press that arrives as a message. It has no verb of its own, so the verb travels in the data.</summary>
public sealed record SubmitAction(string Title, ActionData Data) : CardAction(Title)
{
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>Unfolds a card below the button.</summary>
public sealed record ShowCardAction(string Title, AdaptiveCard Card) : CardAction(Title);

/// <param name="TargetElements">Ids of the elements that the button shows or hides.</param>
public sealed record ToggleVisibilityAction(string Title, IReadOnlyList<string> TargetElements) : CardAction(Title);

/// <summary>Opens a page in the browser.</summary>
public sealed record OpenUrlAction(string Title, string Url) : CardAction(Title);

/// <summary>What a press carries besides the inputs. It is untrusted when it comes back.</summary>
/// <param name="Round">Counted from 1.</param>
/// <param name="Page">A page of answers, counted from 1.</param>
/// <param name="Until">The new deadline.</param>
/// <param name="Verb">Only in a <see cref="SubmitAction"/>.</param>
public sealed record ActionData(
    string Session,
    int? Round = null,
    int? Page = null,
    DateTimeOffset? Until = null,
    string? Verb = null)
{
    /// <summary>For a button that is about no session, or about its reader in whatever session.</summary>
    public static ActionData NoSession { get; } = new("");

    /// <summary>
    /// Which form of its verb the button sends, counted from 1; null where it shows one. Clients leave out inputs that are empty, so what a
    /// press carries does not tell.
    /// </summary>
    public int? Step { get; init; }

    /// <summary>The message that the press is about, one that may not have arrived.</summary>
    public string? Item { get; init; }

    /// <summary>True where the question whether to go on was answered with yes.</summary>
    public bool? Confirmed { get; init; }

    /// <summary>The word that the press carries on with.</summary>
    public string? Word { get; init; }

    /// <summary>As which kind of file the outcome is wanted.</summary>
    public string? Format { get; init; }

    /// <summary>The theme that is to come one place earlier.</summary>
    public string? Move { get; init; }

    /// <summary>The lines that were chosen, on the card that words them.</summary>
    public string? Highlights { get; init; }

    /// <summary>
    /// What was chosen in the inputs of a form, by their ids, for a press that is made again from a card without them; null for nothing. Each stands
    /// beside the properties above.
    /// </summary>
    /// <remarks>No <c>init</c>: generated code binds that to a constructor, which this kind of property may not be part of.</remarks>
    [JsonExtensionData]
    public Dictionary<string, object>? Chosen { get; set; }
}

using Microsoft.Playwright;

namespace Praatplaat.EndToEnd.Tests.Playgrounds;

/// <summary>How a person reaches what is on the page.</summary>
public interface IHand
{
    Task PressAsync(ILocator button);

    /// <summary>Opens a conversation from the list, which may be folded away.</summary>
    Task OpenAsync(ILocator conversation);

    /// <summary>Makes a field the one that is typed in.</summary>
    Task EnterAsync(ILocator field);

    Task TickAsync(ILocator box);

    /// <summary>Picks from a list that folds out.</summary>
    Task PickAsync(ILocator list, string choice);

    /// <summary>Takes what appears while somebody types.</summary>
    Task ChooseAsync(ILocator suggestion);
}

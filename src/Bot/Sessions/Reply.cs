using Praatplaat.Cards.Elements;

namespace Praatplaat.Bot.Sessions;

/// <summary>What whoever asked gets back.</summary>
/// <param name="Card">In place of the card that was pressed, or as an answer to a word.</param>
/// <param name="Private">True where only the one who asked may see it: in a channel it goes one to one.</param>
internal sealed record Reply(AdaptiveCard Card, bool Private = false);

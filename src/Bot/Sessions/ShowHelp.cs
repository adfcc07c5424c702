using Praatplaat.Bot.Playbooks;
using Praatplaat.Cards;

namespace Praatplaat.Bot.Sessions;

/// <summary><c>help</c>, and every word that the bot does not know.</summary>
internal sealed class ShowHelp(PlaybookLibrary playbooks)
{
    public Reply Run(Sender sender) => new(HelpCard.Create(sender.Texts, playbooks.Default.Name));
}

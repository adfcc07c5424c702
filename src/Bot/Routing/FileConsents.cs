using Praatplaat.Bot.Requests;
using Praatplaat.Teams.Activities;

namespace Praatplaat.Bot.Routing;

/// <summary>Takes what somebody answered to the question whether the bot may put a file in their OneDrive.</summary>
internal interface IFileConsents
{
    Task AnswerAsync(Sender sender, FileConsent consent, CancellationToken cancellationToken);
}

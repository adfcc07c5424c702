using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Reading;

/// <summary>
/// Makes the view that cards start from. A session speaks the language of its playbook: half a card in another one helps nobody.
/// </summary>
internal sealed class ViewFactory(PlaybookLibrary playbooks, IOptions<SessionsOptions> options)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public View Of(Session session)
    {
        var playbook = PlaybookOf(session);
        return new View(session, playbook, Texts.For(playbook.Language), _zone) { LeastAnswers = options.Value.LeastAnswers };
    }

    /// <exception cref="InvalidOperationException">The file of the playbook was removed while a session follows it.</exception>
    public Playbook PlaybookOf(Session session) => playbooks.TryGet(session.Playbook.Id, out var playbook)
        ? playbook
        : throw new InvalidOperationException(
            $"Session {session.Id} follows playbook '{session.Playbook.Id}', which is not there. Put its file back.");
}

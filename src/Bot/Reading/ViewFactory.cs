using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>
/// Makes the view that cards start from. A session speaks the language of its playbook: half a card in another one helps nobody.
/// </summary>
internal sealed class ViewFactory(PlaybookStore kept, PlaybookLibrary playbooks, WorkingHours hours, IOptions<SessionsOptions> options)
{
    /// <inheritdoc cref="View.LeastAnswers"/>
    public int LeastAnswers => options.Value.LeastAnswers;

    /// <summary>What a session that starts today promises whoever answers.</summary>
    public Promise Promise => options.Value.Promise;

    /// <param name="session">As it was loaded, or decided from there.</param>
    public View Of(Session session)
    {
        var playbook = kept.Of(session.Id) ?? Today(session.Playbook.Id);
        return new View(session, playbook, Texts.For(playbook.Language), hours)
        {
            LeastAnswers = Anonymity.Least(session, options.Value.LeastAnswers),
            UsesPeoplePicker = options.Value.PeoplePicker,
            Translations = session.Phase == Phase.SetUp ? playbooks.TranslationsOf(playbook) : [],
        };
    }

    /// <summary>
    /// For a session that an older version began and that keeps none. Where the file is gone too, another one frames the cards.
    /// </summary>
    private Playbook Today(string id) => playbooks.TryGet(id, out var today) ? today : playbooks.Default;
}

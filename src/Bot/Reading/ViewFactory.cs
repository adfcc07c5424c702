using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;
using Praatplaat.Bot.Playbooks;
using Praatplaat.Bot.Requests;
using Praatplaat.Cards;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;
using Praatplaat.Storage.Stores;

namespace Praatplaat.Bot.Reading;

/// <summary>
/// Makes the view that cards start from, and with it their language: that of the session, or in a 1:1 chat the reader's, where the library has
/// the session's playbook in it. Half a card in another language helps nobody.
/// </summary>
internal sealed class ViewFactory(
    PlaybookStore kept, PlaybookLibrary playbooks, PeopleStore people, WorkingHours hours, IOptions<SessionsOptions> options)
{
    /// <inheritdoc cref="View.LeastAnswers"/>
    public int LeastAnswers => options.Value.LeastAnswers;

    /// <summary>What a session that starts today promises whoever answers.</summary>
    public Promise Promise => options.Value.Promise;

    /// <summary>For what is answered in this turn; for all else that several people see.</summary>
    /// <param name="session">As it was loaded, or decided from there.</param>
    public View Of(Session session) => In(session, ReaderLocale.Current);

    /// <summary>As the team sees it, also where one person looks at it.</summary>
    public View AsTeam(Session session) => In(session, locale: null);

    /// <summary>For a message of the bot's own in somebody's 1:1 chat.</summary>
    public async Task<View> ForAsync(Session session, PersonId reader, CancellationToken cancellationToken) =>
        In(session, (await people.FindAsync(session.Location.Tenant, reader, cancellationToken))?.Locale);

    /// <param name="locale">Of the reader, such as <c>nl-NL</c>; null where it is not known.</param>
    public View In(Session session, string? locale)
    {
        var playbook = kept.Of(session.Id) ?? Today(session.Playbook.Id);
        var view = new View(session, playbook, Texts.For(playbook.Language), hours)
        {
            LeastAnswers = Anonymity.Least(session, options.Value.LeastAnswers),
            UsesPeoplePicker = options.Value.PeoplePicker,
        };
        if (session.Phase == Phase.SetUp)
            return WithChoice(view);
        // Where the settings prescribe a language, what clients say of their readers is not believed.
        if (locale is null || options.Value.Language is { Length: > 0 } || IsRead(playbook.Language, locale))
            return view;
        return playbooks.TranslationsOf(playbook).FirstOrDefault(other => IsRead(other.Language, locale)) is { } own ? view.In(own) : view;
    }

    /// <summary>The view of a set-up, in which the playbook and its language may be chosen.</summary>
    public View WithChoice(View view) => view with
    {
        Posters = [.. playbooks.All.Select(playbooks.TranslationsOf)],
        Translations = playbooks.TranslationsOf(view.Playbook),
    };

    /// <summary>“nl” is read by “nl” and by “nl-BE”.</summary>
    private static bool IsRead(string language, string locale) =>
        locale.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (locale.Length == language.Length || locale[language.Length] is '-' or '_');

    /// <summary>
    /// For a session that an older version began and that keeps none. Where the file is gone too, another one frames the cards.
    /// </summary>
    private Playbook Today(string id) => playbooks.TryGet(id, out var today) ? today : playbooks.Default;
}

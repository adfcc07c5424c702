using System.Diagnostics.CodeAnalysis;
using Praatplaat.Bot.Access;
using Praatplaat.Bot.Requests;

namespace Praatplaat.Bot.Routing;

/// <summary>What somebody asks the bot to do, by a press or a word.</summary>
/// <returns>Null where another card is the answer.</returns>
internal delegate Task<Reply?> Act(Request request, CancellationToken cancellationToken);

/// <summary>What a typed word does.</summary>
/// <param name="IsOrder">True where it changes something: it is then not done where the word is followed by a question mark.</param>
/// <param name="Scope">Which sessions it can be about in a 1:1 chat; null for a word about no session.</param>
internal sealed record WordAct(Act Act, WordScope? Scope, bool IsOrder = true);

/// <summary>Registers its acts, with their verbs and words, beside the code that carries them out.</summary>
internal interface IActs
{
    void AddTo(ActTable table);
}

/// <summary>Which act belongs to which verb of a button and which typed word.</summary>
internal sealed class ActTable
{
    private readonly Dictionary<string, Act> _byVerb = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withoutSession = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordAct> _byWord = new(StringComparer.Ordinal);

    public ActTable(IEnumerable<IActs> all)
    {
        foreach (var acts in all)
            acts.AddTo(this);
    }

    /// <summary>The verbs of all buttons.</summary>
    public IEnumerable<string> Verbs => _byVerb.Keys;

    /// <param name="verb">One of <see cref="Cards.Verbs"/>.</param>
    /// <exception cref="ArgumentException">The verb has an act already.</exception>
    public ActTable OnPress(string verb, Act act)
    {
        _byVerb.Add(verb, act);
        return this;
    }

    /// <summary>For buttons about no session, or about their reader in whatever session.</summary>
    /// <inheritdoc cref="OnPress"/>
    public ActTable OnPressWithoutSession(string verb, Act act)
    {
        _withoutSession.Add(verb);
        return OnPress(verb, act);
    }

    /// <summary>For words about the session that runs in the channel, or that of a member in their 1:1 chat.</summary>
    /// <param name="words">The same word in Dutch and in English, in lower case.</param>
    /// <exception cref="ArgumentException">A word has an act already.</exception>
    public ActTable OnWord(Act act, params ReadOnlySpan<string> words) => OnWord(new WordAct(act, WordScope.Led), words);

    /// <summary>The same for words that change nothing: with a question mark behind it such a word is answered as without.</summary>
    /// <inheritdoc cref="OnWord(Act, ReadOnlySpan{string})"/>
    public ActTable OnQuestion(Act act, params ReadOnlySpan<string> words) => OnWord(new WordAct(act, WordScope.Led, IsOrder: false), words);

    /// <summary>For words with which a manager or a facilitator reads an outcome: for a manager also that of a session of before.</summary>
    /// <inheritdoc cref="OnWord(Act, ReadOnlySpan{string})"/>
    public ActTable OnOutcomeWord(Act act, params ReadOnlySpan<string> words) =>
        OnWord(new WordAct(act, WordScope.LedOrManaged, IsOrder: false), words);

    /// <summary>For words with which a manager alone does something, also about a session of before.</summary>
    /// <inheritdoc cref="OnWord(Act, ReadOnlySpan{string})"/>
    public ActTable OnManagerWord(Act act, params ReadOnlySpan<string> words) => OnWord(new WordAct(act, WordScope.Managed), words);

    /// <summary>For words about one's own actions, which may be those of a session of before.</summary>
    /// <inheritdoc cref="OnWord(Act, ReadOnlySpan{string})"/>
    public ActTable OnActionsWord(Act act, params ReadOnlySpan<string> words) => OnWord(new WordAct(act, WordScope.LedOrGivenActions), words);

    /// <summary>For words about no session: none is looked for.</summary>
    /// <inheritdoc cref="OnWord(Act, ReadOnlySpan{string})"/>
    public ActTable OnWordWithoutSession(Act act, params ReadOnlySpan<string> words) => OnWord(new WordAct(act, Scope: null), words);

    public bool Knows([NotNullWhen(true)] string? verb) => verb is not null && _byVerb.ContainsKey(verb);

    /// <summary>Whether a press on the button says nothing without a session.</summary>
    public bool NeedsSession(string verb) => !_withoutSession.Contains(verb);

    /// <returns>Null for the button of a card that this version does not know.</returns>
    public Act? ForPress(string? verb) => verb is not null ? _byVerb.GetValueOrDefault(verb) : null;

    /// <returns>Null for anything that is no word of the bot.</returns>
    public WordAct? ForWord(string word) => _byWord.GetValueOrDefault(word);

    private ActTable OnWord(WordAct act, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            _byWord.Add(word, act);
        return this;
    }
}

using Praatplaat.Sessions;

namespace Praatplaat.Bot.Outbox;

/// <summary>Carries out one kind of work in a session, as the session is now.</summary>
internal delegate Task HandleWork<in TWork>(Session session, TWork work, CancellationToken cancellationToken)
    where TWork : Work;

/// <summary>Registers its handlers, one for each kind of work, beside the code that carries them out.</summary>
internal interface IWorkHandlers
{
    void AddTo(WorkHandlers handlers);
}

/// <summary>Which code carries out which kind of work. Messages to members are not here: see <see cref="MemberMessages"/>.</summary>
internal sealed class WorkHandlers
{
    private readonly Dictionary<Type, HandleWork<Work>> _byKind = [];

    public WorkHandlers(IEnumerable<IWorkHandlers> all)
    {
        foreach (var handlers in all)
            handlers.AddTo(this);
    }

    /// <summary>The kinds of work that have a handler.</summary>
    public IEnumerable<Type> Kinds => _byKind.Keys;

    /// <exception cref="ArgumentException">This kind of work has a handler already.</exception>
    public WorkHandlers On<TWork>(HandleWork<TWork> handle)
        where TWork : Work
    {
        _byKind.Add(typeof(TWork), (session, work, cancellationToken) => handle(session, (TWork)work, cancellationToken));
        return this;
    }

    /// <exception cref="ArgumentOutOfRangeException">This version does not know the kind of work.</exception>
    public Task HandleAsync(
        Session session, Work work, CancellationToken cancellationToken) => _byKind.TryGetValue(work.GetType(), out var handle)
        ? handle(session, work, cancellationToken)
        : throw new ArgumentOutOfRangeException(nameof(work), work, "Work that this version does not know.");
}

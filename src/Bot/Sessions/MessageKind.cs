using Praatplaat.Sessions;

namespace Praatplaat.Bot.Sessions;

/// <summary>What is one message to whoever looks at it, however many people it goes to.</summary>
internal static class MessageKind
{
    /// <returns>The same for everybody whom the message is for.</returns>
    public static Work Of(Work work) => work switch
    {
        Work.AskMember => new Work.AskMember(default),
        Work.RemindMember remind => remind with { Person = default },
        _ => work,
    };
}

namespace Praatplaat.Local.Processes;

/// <summary>Something the person at the keyboard can put right: the message is the whole story, without a stack trace.</summary>
public sealed class CannotStartException(string message, Exception? inner = null) : Exception(message, inner)
{
    public static CannotStartException InBoth(string dutch, string english) =>
        new($"{dutch}{Environment.NewLine}{english}");
}

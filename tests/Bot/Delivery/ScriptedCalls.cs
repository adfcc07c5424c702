namespace Praatplaat.Bot.Tests.Delivery;

/// <summary>Calls to Teams, in words and in the order in which they were made, of which any may be made to fail.</summary>
internal sealed class ScriptedCalls
{
    public List<string> Made { get; } = [];

    /// <summary>Gets each call; null lets it succeed.</summary>
    public Func<string, Exception?> Fault { get; set; } = _ => null;

    public Task<T> AnswerAsync<T>(string call, T answer)
    {
        Made.Add(call);
        return Fault(call) is { } refusal ? Task.FromException<T>(refusal) : Task.FromResult(answer);
    }
}

namespace Praatplaat.Bot.Teams;

/// <summary>What came of an activity.</summary>
/// <param name="Response">Only of an invoke: anything else has no answer but that it arrived.</param>
/// <param name="Afterwards">
/// What is said in the conversation, once Teams has heard that the activity arrived. By then everything is saved: what
/// gets lost here is at most a sentence.
/// </param>
internal sealed record Routed(InvokeResponse? Response = null, Func<CancellationToken, Task>? Afterwards = null);

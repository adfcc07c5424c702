namespace Praatplaat.Bot.Teams;

/// <summary>A person or a bot.</summary>
/// <param name="Id"><c>29:…</c> for a person, another one for each bot that meets them; <c>28:{app id}</c> for a bot.</param>
/// <param name="AadObjectId">The same for every bot. Missing for a bot, and for guests from other clouds and anonymous people.</param>
internal sealed record ChannelAccount(string? Id, string? Name = null, string? AadObjectId = null);

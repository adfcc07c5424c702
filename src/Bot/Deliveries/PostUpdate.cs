using Microsoft.Bot.Schema;
using Praatplaat.Storage.Stores;
using Praatplaat.Teams;
using Praatplaat.Teams.Connector;

namespace Praatplaat.Bot.Deliveries;

/// <summary>Puts a new card in the place of one that was posted.</summary>
internal static class PostUpdate
{
    /// <returns>False when the message is gone: somebody deleted it.</returns>
    public static async Task<bool> TryUpdateAsync(this TeamsConnector connector, ConnectorTarget line, Post post, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await connector.UpdateAsync(line, post.ConversationId, post.ActivityId, activity, cancellationToken);
            return true;
        }
        catch (ConnectorException gone) when (gone.Failure == ConnectorFailure.Gone)
        {
            return false;
        }
    }
}

using System.Globalization;
using System.Text;

namespace Praatplaat.Local.Colleagues;

/// <summary>Brings presses to the bot by its own endpoint, as Teams does.</summary>
/// <param name="http">With the address of the bot.</param>
/// <param name="serviceUrl">The connector of the Playground.</param>
internal sealed class BotDoor(HttpClient http, Uri serviceUrl, TimeProvider time)
{
    /// <exception cref="HttpRequestException">The bot is not there, or did not answer with 200.</exception>
    public async Task PressAsync(CardPress press, CancellationToken cancellationToken)
    {
        using var content = new StringContent(press.ToActivity(NextId(press.By), serviceUrl).ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("api/messages", UriKind.Relative), content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private string NextId(TeamMember by) => string.Create(CultureInfo.InvariantCulture, $"f:{time.GetUtcNow().Ticks}-{by.AadObjectId}");
}

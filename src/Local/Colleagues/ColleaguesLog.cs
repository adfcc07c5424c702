using Microsoft.Extensions.Logging;

namespace Praatplaat.Local.Colleagues;

internal static partial class ColleaguesLog
{
    [LoggerMessage(LogLevel.Warning, "The fictional colleagues could not answer and try again: {Problem}")]
    public static partial void CouldNotAnswer(this ILogger log, string problem);
}

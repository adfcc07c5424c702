using Microsoft.Extensions.Options;

namespace Praatplaat.Bot.Administration;

/// <summary>The bot as a program, which says in sentences why it can't start.</summary>
internal static class BotProgram
{
    private const int Stopped = 0;
    private const int NotStarted = 1;

    /// <summary>These log the exception of a failed start with its stack trace.</summary>
    private static readonly string[] Starters = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    /// <param name="errors">Gets a line for each fault that stopped the start.</param>
    /// <returns>The exit code, once the bot was stopped or could not start.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        var isStarted = false;
        try
        {
            await using var app = BotApp.Create(args, builder =>
            {
                foreach (var starter in Starters)
                    builder.Logging.AddFilter(starter, level => level >= LogLevel.Warning && (isStarted || level < LogLevel.Error));
            });
            // Otherwise the first service that needs a wrong setting would hide what is wrong with the others.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.StartAsync();
            isStarted = true;
            await app.WaitForShutdownAsync();
            return Stopped;
        }
        catch (Exception fault) when (!isStarted)
        {
            foreach (var sentence in Explanation.Sentences(fault))
                await errors.WriteLineAsync(sentence);
            return NotStarted;
        }
    }
}

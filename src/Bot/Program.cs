using Praatplaat.Bot;
using Praatplaat.Bot.Administration;

if (await AdminCommand.TryRunAsync(args, Console.Out, CancellationToken.None) is { } exitCode)
    return exitCode;
await BotApp.Create(args).RunAsync();
return 0;

using Praatplaat.Bot.Administration;

return await AdminCommand.TryRunAsync(args, Console.Out, CancellationToken.None) ?? await BotProgram.RunAsync(args, Console.Error);

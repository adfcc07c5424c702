using Praatplaat.Bot;

BotApp.Create(args).Run();

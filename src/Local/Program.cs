using Praatplaat.Local.Previewing;
using Praatplaat.Local.Processes;
using Praatplaat.Local.Running;

try
{
    if (args is [Preview.Word, var file])
        return await Preview.RunAsync(file, Console.Out, Console.Error, CancellationToken.None);
    if (LocalOptions.Parse(args) is not { } options)
    {
        Console.Error.WriteLine(LocalOptions.Usage);
        return 2;
    }

    await LocalRun.UntilStoppedAsync(options);
    return 0;
}
catch (CannotStartException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

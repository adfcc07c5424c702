using Praatplaat.Local.Processes;
using Praatplaat.Local.Running;

if (LocalOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(LocalOptions.Usage);
    return 2;
}

try
{
    await LocalRun.UntilStoppedAsync(options);
    return 0;
}
catch (CannotStartException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 1;
}

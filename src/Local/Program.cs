using Praatplaat.Local.Options;
using Praatplaat.Local.Processes;
using Praatplaat.Local.Running;

if (LocalOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Usage.Text);
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

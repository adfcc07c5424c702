using Praatplaat.Package;
using Praatplaat.Package.Options;

var (options, problem) = OptionsReader.Read(args);
problem ??= options is null ? null : PackageFile.Write(options);
if (problem is not null)
{
    Console.Error.WriteLine(problem);
    return 2;
}

Console.WriteLine(options is null ? Usage.Text : Instructions.For(options));
return 0;

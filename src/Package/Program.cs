using Praatplaat.Package;

var (options, problem) = PackageOptions.Read(args);
problem ??= options is null ? null : PackageFile.Write(options);
if (problem is not null)
{
    Console.Error.WriteLine(problem);
    return 2;
}

Console.WriteLine(options is null ? PackageOptions.Usage : Instructions.For(options));
return 0;

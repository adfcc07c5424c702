using Praatplaat.Bill;

try
{
    var text = args switch
    {
        ["sbom", var folder, _] => CycloneDx.Write(Shipped.In(folder), PackageFolder.Find()),
        ["licences", var folder, _] => LicenceList.Write(Shipped.In(folder), PackageFolder.Find()),
        _ => null,
    };
    if (text is null)
    {
        Console.Error.WriteLine("Usage: dotnet run --project src/Bill -- sbom|licences <folder of the published bot> <file to write>");
        return 2;
    }

    File.WriteAllText(args[2], text);
    return 0;
}
catch (BillException problem)
{
    Console.Error.WriteLine(problem.Message);
    return 2;
}

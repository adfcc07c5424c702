using System.Globalization;
using Praatplaat.Release;

// What a publish of the bot writes besides the bot: src/Bot/Release.targets runs it.
switch (args)
{
    case ["notices", var folder, var packages]:
        File.WriteAllText(Path.Combine(folder, ThirdPartyNotices.File), ThirdPartyNotices.Of(new PublishedFolder(folder), packages));
        return 0;
    case ["bill", var folder, var file, var repository, var releaseDate, var supplier]:
        var bill = BillOfMaterials.Read(File.ReadAllText(file));
        bill.SetTime(SourceTime.Of(
            Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), repository, DateOnly.ParseExact(releaseDate, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
        bill.SetSupplier(supplier);
        bill.AddOwn(new PublishedFolder(folder));
        File.WriteAllText(file, bill.Text);
        return 0;
    default:
        Console.Error.WriteLine("Usage: notices FOLDER PACKAGES | bill FOLDER FILE REPOSITORY RELEASE-DATE SUPPLIER");
        return 2;
}

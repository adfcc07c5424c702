using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Praatplaat.Exports.Documents;

/// <summary>What a document says of itself.</summary>
/// <param name="Organisation">Empty for none.</param>
/// <param name="Language">Such as <c>nl-NL</c>.</param>
/// <param name="Page">With the place of the page number and of how many there are.</param>
internal sealed record Properties(string Title, string Organisation, string Language, string Page, DateTimeOffset At)
{
    public void Write(WordprocessingDocument document)
    {
        var properties = document.PackageProperties;
        properties.Title = XmlText.OneLine(Title);
        properties.Creator = XmlText.OneLine(Organisation);
        properties.LastModifiedBy = "";
        properties.Language = Language;
        properties.Created = properties.Modified = At.UtcDateTime;
        var part = document.MainDocumentPart!.DocumentSettingsPart;
        if (part is not null)
            return;
        // Without it Word opens the document as one of 2007, in „compatibility mode”.
        part = document.MainDocumentPart.AddNewPart<DocumentSettingsPart>();
        part.Settings = new Settings(new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));
        part.Settings.Save();
    }
}

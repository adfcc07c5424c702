using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Praatplaat.Exports.Documents;

/// <summary>A house style: a document of which everything stays but its text, and what would act when somebody opens it.</summary>
internal static class Template
{
    /// <exception cref="OpenXmlPackageException">It is not a package of Word.</exception>
    public static WordprocessingDocument Open(Stream stream)
    {
        var document = WordprocessingDocument.Open(stream, isEditable: true);
        if (document.MainDocumentPart?.Document?.Body is null)
        {
            document.Dispose();
            throw new TemplateException("The template has no text part.");
        }

        document.ChangeDocumentType(WordprocessingDocumentType.Document);
        var main = document.MainDocumentPart;
        main.DeleteParts(main.Parts.Select(part => part.OpenXmlPart).Where(IsOfTheText).ToList());
        foreach (var link in main.HyperlinkRelationships.ToList())
            main.DeleteReferenceRelationship(link);
        foreach (var link in main.ExternalRelationships.ToList())
            main.DeleteExternalRelationship(link);
        Calm(main.DocumentSettingsPart);
        return document;
    }

    private static bool IsOfTheText(OpenXmlPart part) => part
        is ImagePart or ChartPart or ExtendedChartPart or EmbeddedObjectPart or EmbeddedPackagePart or WordprocessingCommentsPart
        or WordprocessingCommentsExPart or WordprocessingCommentsIdsPart or WordCommentsExtensiblePart or VbaProjectPart or GlossaryDocumentPart
        or DiagramDataPart or DiagramColorsPart or DiagramLayoutDefinitionPart or DiagramStylePart or DiagramPersistLayoutPart
        or AlternativeFormatImportPart or CustomizationPart;

    /// <summary>The document is for further work: it asks nothing when it opens, is not locked, and hangs on no file elsewhere.</summary>
    private static void Calm(DocumentSettingsPart? part)
    {
        if (part?.Settings is not { } settings)
            return;
        settings.RemoveAllChildren<AttachedTemplate>();
        settings.RemoveAllChildren<LinkStyles>();
        settings.RemoveAllChildren<MailMerge>();
        settings.RemoveAllChildren<DocumentProtection>();
        settings.RemoveAllChildren<WriteProtection>();
        settings.RemoveAllChildren<TrackRevisions>();
        settings.RemoveAllChildren<UpdateFieldsOnOpen>();
        foreach (var link in part.ExternalRelationships.ToList())
            part.DeleteExternalRelationship(link);
        settings.Save(part);
    }
}

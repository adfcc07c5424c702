using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Drawing = DocumentFormat.OpenXml.Wordprocessing.Drawing;
using Frame = DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties;
using Pictures = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Praatplaat.Exports.Documents;

/// <summary>Pictures as Word wants them.</summary>
internal static class Drawings
{
    private const int UnitsPerCentimetre = 360_000;

    /// <param name="relationship">Of the file in the package.</param>
    /// <param name="number">Another one for each picture.</param>
    public static Drawing Inline(Picture picture, string relationship, uint number)
    {
        var (width, height) = ((long)(picture.Width * UnitsPerCentimetre), (long)(picture.Height * UnitsPerCentimetre));
        var alt = XmlText.OneLine(picture.Alt);
        var name = $"chart-{number}.png";
        return new Drawing(
            new Inline(
                new Extent { Cx = width, Cy = height },
                new DocProperties { Id = number, Name = name, Description = alt },
                new Frame(new GraphicFrameLocks { NoChangeAspect = true }),
                new Graphic(
                    new GraphicData(
                        new Pictures.Picture(
                            new Pictures.NonVisualPictureProperties(
                                new Pictures.NonVisualDrawingProperties { Id = number, Name = name, Description = alt },
                                new Pictures.NonVisualPictureDrawingProperties()),
                            new Pictures.BlipFill(new Blip { Embed = relationship }, new Stretch(new FillRectangle())),
                            new Pictures.ShapeProperties(
                                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
                    }))
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            });
    }
}

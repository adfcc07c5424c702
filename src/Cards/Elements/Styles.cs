using System.Text.Json;
using System.Text.Json.Serialization;

namespace Praatplaat.Cards.Elements;

[JsonConverter(typeof(CamelCase<Spacing>))]
public enum Spacing
{
    None,
    Small,
    Default,
    Medium,
    Large,
}

[JsonConverter(typeof(CamelCase<TextSize>))]
public enum TextSize
{
    Small,
    Default,
    Medium,
    Large,
    ExtraLarge,
}

[JsonConverter(typeof(CamelCase<TextWeight>))]
public enum TextWeight
{
    Default,
    Bolder,
}

/// <summary>Green, yellow and red are left out: in one theme of Teams or another nobody can read them.</summary>
[JsonConverter(typeof(CamelCase<TextColor>))]
public enum TextColor
{
    Default,
    Accent,
}

[JsonConverter(typeof(CamelCase<TextBlockStyle>))]
public enum TextBlockStyle
{
    Default,
    Heading,
}

[JsonConverter(typeof(CamelCase<ContainerStyle>))]
public enum ContainerStyle
{
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}

[JsonConverter(typeof(CamelCase<HorizontalAlignment>))]
public enum HorizontalAlignment
{
    Left,
    Center,
    Right,
}

[JsonConverter(typeof(CamelCase<VerticalAlignment>))]
public enum VerticalAlignment
{
    Top,
    Center,
    Bottom,
}

[JsonConverter(typeof(CamelCase<ActionStyle>))]
public enum ActionStyle
{
    Default,
    Positive,
    Destructive,
}

[JsonConverter(typeof(CamelCase<AssociatedInputs>))]
public enum AssociatedInputs
{
    Auto,
    None,
}

[JsonConverter(typeof(CamelCase<TextInputStyle>))]
public enum TextInputStyle
{
    Text,
    Url,
}

[JsonConverter(typeof(CamelCase<ChoiceStyle>))]
public enum ChoiceStyle
{
    Compact,
    Expanded,
}

/// <summary>The card schema writes these words in camel case.</summary>
internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;

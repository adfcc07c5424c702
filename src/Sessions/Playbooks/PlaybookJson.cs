using System.Text.Json;
using System.Text.Json.Serialization;

namespace Praatplaat.Sessions.Playbooks;

/// <summary>
/// How a playbook is written: in its file, and beside a session that keeps it. Names are camelCase, and nothing is left out. Members that
/// are not known are the schema's to find.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(FieldIdJson), typeof(SceneKindJson)])]
[JsonSerializable(typeof(Playbook))]
public sealed partial class PlaybookJson : JsonSerializerContext;

internal sealed class FieldIdJson() : JsonStringEnumConverter<FieldId>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class SceneKindJson() : JsonStringEnumConverter<SceneKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

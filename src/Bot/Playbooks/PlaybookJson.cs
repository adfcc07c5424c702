using System.Text.Json;
using System.Text.Json.Serialization;
using Praatplaat.Sessions;
using Praatplaat.Sessions.Playbooks;

namespace Praatplaat.Bot.Playbooks;

/// <summary>How a playbook stands in its file: camelCase, nothing unknown, nothing left out.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(FieldIdJson), typeof(SceneKindJson)])]
[JsonSerializable(typeof(Playbook))]
internal sealed partial class PlaybookJson : JsonSerializerContext;

internal sealed class FieldIdJson() : JsonStringEnumConverter<FieldId>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class SceneKindJson() : JsonStringEnumConverter<SceneKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

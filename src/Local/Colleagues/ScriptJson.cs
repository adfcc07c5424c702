using System.Text.Json.Serialization;

namespace Praatplaat.Local.Colleagues;

/// <summary>The script as a file. Strict, so that a slip of the pen in it does not go unnoticed.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Script))]
internal sealed partial class ScriptJson : JsonSerializerContext;

using System.Text.Json.Nodes;

namespace Praatplaat.FakeChannel;

/// <param name="Body">Null for an empty body.</param>
internal sealed record ConnectorAnswer(int Status, JsonNode? Body)
{
    public static ConnectorAnswer Error(int status, string? code, string? subCode = null) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["code"] = code ?? "ServiceError", ["subCode"] = subCode, ["message"] = "As asked of the fake." },
    });
}

using Azure.Core;

namespace Praatplaat.Storage.Tables;

/// <summary>A conflict is an answer, so that a lock which is taken is not an error in every trace.</summary>
internal sealed class TableResponseClassifier : ResponseClassifier
{
    public override bool IsErrorResponse(HttpMessage message) =>
        message.Response.Status is not (404 or 409 or 412) && base.IsErrorResponse(message);
}

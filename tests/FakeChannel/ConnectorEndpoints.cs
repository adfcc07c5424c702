using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Praatplaat.FakeChannel;

/// <summary>The connector's side of the Bot Connector REST API, as far as a bot in Teams needs it.</summary>
internal sealed class ConnectorEndpoints(CallLog log, FaultPlan faults, LimitKeeper limits, Conversations conversations, Roster roster)
{
    private const string One = "/v3/conversations/{conversationId}";

    /// <summary>Of every answer.</summary>
    public TimeSpan Latency { get; set; }

    public void Map(IEndpointRouteBuilder app)
    {
        Add("POST", "/v3/conversations", CreateCall, (call, _) => call.Call == ConnectorCall.CreateThread ? conversations.CreateThread(call) : CreatePersonal(call));
        Add("POST", One + "/activities", _ => ConnectorCall.Send, (call, _) => conversations.Send(call));
        Add("POST", One + "/activities/{activityId}", _ => ConnectorCall.Reply, (call, _) => conversations.Send(call));
        Add("PUT", One + "/activities/{activityId}", _ => ConnectorCall.Update, (call, _) => conversations.Update(call));
        Add("GET", One + "/pagedmembers", _ => ConnectorCall.PagedMembers, (call, query) => roster.Page(call, query["pageSize"], query["continuationToken"]));
        Add("GET", One + "/members", _ => ConnectorCall.Members, (call, _) => roster.All(call));
        Add("GET", One + "/members/{memberId}", _ => ConnectorCall.Member, (call, _) => roster.One(call));
        app.MapFallback("{**path}", context => AnswerAsync(context, _ => ConnectorCall.Other, (_, _) => ConnectorAnswer.Error(404, "NotFound")));

        void Add(string method, string pattern, Func<JsonElement?, ConnectorCall> kind, Func<RecordedCall, IQueryCollection, ConnectorAnswer> answer) =>
            app.MapMethods(pattern, [method], (HttpContext context) => AnswerAsync(context, kind, answer));
    }

    private static ConnectorCall CreateCall(JsonElement? body) =>
        body is { } parameters && parameters.TryMember("isGroup", out var isGroup) && isGroup.ValueKind == JsonValueKind.True
            ? ConnectorCall.CreateThread
            : ConnectorCall.CreatePersonal;

    private ConnectorAnswer CreatePersonal(RecordedCall call)
    {
        var made = roster.CreatePersonal(call);
        return made is { Status: 201, Body: { } chat } ? conversations.SendFirst(call, (string)chat["id"]!) ?? made : made;
    }

    private async Task AnswerAsync(HttpContext context, Func<JsonElement?, ConnectorCall> kind, Func<RecordedCall, IQueryCollection, ConnectorAnswer> answer)
    {
        var call = await RecordAsync(context.Request, kind);
        var fault = limits.RefusalOf(call) is { } retryAfter ? Fault.Answer(429, "Throttled", retryAfter) : faults.Take(call);
        try
        {
            if (Latency + (fault?.Wait ?? TimeSpan.Zero) is { Ticks: > 0 } wait)
                await Task.Delay(wait, context.RequestAborted);

            if (fault is { Until: { } until })
                await until.WaitAsync(context.RequestAborted);

            if (fault is { Status: { } status })
                await WriteAsync(context.Response, ConnectorAnswer.Error((int)status, fault.Code, fault.SubCode), fault);
            else if (fault is not { Cut: CutMoment.Before })
                await WriteAsync(context, answer(call, context.Request.Query), fault);
            else
                context.Abort();
        }
        finally
        {
            log.Done(call);
        }
    }

    private static Task WriteAsync(HttpContext context, ConnectorAnswer answer, Fault? fault)
    {
        if (fault is not { Cut: CutMoment.After })
            return WriteAsync(context.Response, answer, fault);

        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(HttpResponse response, ConnectorAnswer answer, Fault? fault)
    {
        response.StatusCode = fault?.Page?.Status ?? answer.Status;
        response.Headers["MS-CV"] = "fake.1";
        if (fault?.RetryAfter is { } retryAfter)
            response.Headers.RetryAfter = retryAfter;
        if (fault?.Page is { Page: var page })
        {
            response.ContentType = "text/html";
            if (page.Length > 0)
                await response.WriteAsync(page, response.HttpContext.RequestAborted);
        }
        else if (answer.Body is { } body && fault is not { EmptyBody: true })
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(body.ToJsonString(), response.HttpContext.RequestAborted);
        }
    }

    private async Task<RecordedCall> RecordAsync(HttpRequest request, Func<JsonElement?, ConnectorCall> kind)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        var body = Wire.Parse(text);
        var route = request.RouteValues;
        var rawTarget = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return log.Add(sequence => new RecordedCall(
            sequence,
            kind(body),
            request.Method,
            request.PathBase + request.Path.Value,
            rawTarget,
            request.Headers.Authorization.FirstOrDefault(),
            route["conversationId"] as string,
            route["activityId"] as string,
            route["memberId"] as string,
            body,
            text));
    }
}

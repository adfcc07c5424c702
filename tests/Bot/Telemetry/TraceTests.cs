using System.Diagnostics;
using System.Net.Http.Json;
using Praatplaat.Bot.Tests.Playing;
using Praatplaat.Cards;
using Praatplaat.FakeChannel;
using TraceSpan = System.Diagnostics.Activity;

namespace Praatplaat.Bot.Tests.Telemetry;

public sealed class TraceTests : IAsyncLifetime
{
    private SessionPlay play = null!;
    private Heard heard = null!;

    public async ValueTask InitializeAsync()
    {
        play = await SessionPlay.BeginAsync(2);
        heard = new Heard(play.Bot);
    }

    public async ValueTask DisposeAsync()
    {
        heard.Dispose();
        await play.DisposeAsync();
    }

    [Fact]
    public async Task A_press_is_one_trace_with_every_call_to_storage_that_it_took()
    {
        await play.StartAsync();
        var form = await play.OpenAsync(1);
        await play.AnswerAsync(play.Members[1], form, "ja");

        var press = Assert.Single(heard.Spans, span => Value(span, "verb") == Verbs.AnswerSubmit);
        Assert.Equal(("activity invoke", "invoke", "taken", "200", default), (press.DisplayName, Value(press, "kind"), Value(press, "result"), Status(press), press.ParentSpanId));
        Assert.Equal(
            ["table get sessions", "table transaction sessions"],
            heard.Spans.Where(span => span.ParentSpanId == press.SpanId).Select(span => span.DisplayName).Distinct().Order());
    }

    [Fact]
    public async Task Work_is_a_trace_with_its_kind_tries_session_and_calls()
    {
        await play.StartAsync();
        play.Teams.Inject(Fault.Answer(429, retryAfter: "60"), ConnectorCall.CreateThread);
        await play.SayAsync(play.Facilitator, "open");
        await Eventually.TrueAsync(() => heard.Spans.Any(span => span.DisplayName == "work PostRound"), "the first try");
        play.Clock.JumpTo(play.Clock.GetUtcNow().AddMinutes(2));
        await play.FormAsync(1);
        await Eventually.TrueAsync(() => heard.Spans.Any(span => span.DisplayName == "work PostRound" && Value(span, "result") == "done"), "the second try");

        var first = heard.Spans.First(span => span.DisplayName == "work PostRound");
        Assert.Equal(("deferred", "Throttled", "0", play.Session), (Value(first, "result"), Value(first, "reason"), Value(first, "tries"), Value(first, "session")));
        Assert.Contains(heard.Spans, span => span.ParentSpanId == first.SpanId && span.DisplayName == "connector create" && Status(span) == "429");
        Assert.Contains(heard.Spans, span => span.ParentSpanId == first.SpanId && span.DisplayName == "table transaction sessions");
    }

    [Fact]
    public async Task What_is_said_after_Teams_has_its_answer_belongs_to_the_trace_of_the_word()
    {
        await play.SayAsync(play.Facilitator, "help");
        var word = Assert.Single(heard.Spans, span => Value(span, "word") == "help");
        var reply = Assert.Single(heard.Spans, span => span.DisplayName == "reply");
        Assert.Equal((word.TraceId, word.SpanId), (reply.TraceId, reply.ParentSpanId));
        Assert.Contains(heard.Spans, span => span.ParentSpanId == reply.SpanId && span.DisplayName == "connector send");
    }

    [Fact]
    public async Task A_sender_does_not_choose_the_trace()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(play.Bot.Address, "api/messages")) { Content = JsonContent.Create(play.Teams.Activities.PersonalMessage(play.Facilitator, "help")) };
        request.Headers.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00");
        await http.SendAsync(request, TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => heard.Spans.Any(span => span.DisplayName == "reply"), "a reply");
        Assert.DoesNotContain(heard.Spans, span => span.TraceId.ToHexString() == "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    [Fact]
    public async Task A_call_that_Teams_does_not_take_is_marked()
    {
        play.Teams.Inject(Fault.Answer(500), ConnectorCall.Send, times: 100);
        await play.TellAsync(play.Facilitator, "status");
        var call = Assert.Single(heard.Spans, span => span.DisplayName == "connector send");
        Assert.Equal("500", call.GetTagItem("error.type"));
        Assert.Equal(("500", ActivityStatusCode.Error), (Status(call), call.Status));
    }

    private static string? Status(TraceSpan span) => span.GetTagItem("http.response.status_code")?.ToString();

    private static string? Value(TraceSpan span, string tag) => span.GetTagItem($"praatplaat.{tag}")?.ToString();
}

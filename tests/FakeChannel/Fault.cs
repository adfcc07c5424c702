using System.Net;

namespace Praatplaat.FakeChannel;

/// <summary>Something that goes wrong with a call.</summary>
public sealed record Fault
{
    /// <summary>Answered in place of the true answer; the call has no effect.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The code in the body of the error.</summary>
    public string? Code { get; init; }

    public string? SubCode { get; init; }

    /// <summary>The header as it stands: seconds or a date.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The call has its effect, but the answer has no body.</summary>
    public bool EmptyBody { get; init; }

    /// <summary>The call has its effect, but this status and page are answered: not by Teams, but by something on the way.</summary>
    public (int Status, string Page)? Page { get; init; }

    public TimeSpan Wait { get; init; }

    /// <summary>Nothing is done or answered before this.</summary>
    public Task? Until { get; init; }

    public CutMoment Cut { get; init; }

    public static Fault Answer(int status, string? code = null, string? retryAfter = null, string? subCode = null) =>
        new() { Status = (HttpStatusCode)status, Code = code, RetryAfter = retryAfter, SubCode = subCode };

    public static Fault Empty() => new() { EmptyBody = true };

    public static Fault Foreign(int status, string page = "") => new() { Page = (status, page) };

    public static Fault Delay(TimeSpan wait) => new() { Wait = wait };

    /// <summary>The line is cut and nothing was done.</summary>
    public static Fault CutBefore() => new() { Cut = CutMoment.Before };

    /// <summary>The line is cut when all was done: the bot can't see the difference.</summary>
    public static Fault CutAfter() => new() { Cut = CutMoment.After };
}

/// <summary>When a line is cut: before or after the call had its effect.</summary>
public enum CutMoment
{
    None,
    Before,
    After,
}

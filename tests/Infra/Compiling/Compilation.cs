namespace Praatplaat.Infra.Tests.Compiling;

/// <summary>The outcome of a compilation: the errors and warnings, or what came out.</summary>
/// <param name="Infrastructure">Null if there are faults.</param>
internal sealed record Compilation(IReadOnlyList<string> Faults, Infrastructure? Infrastructure);

/// <summary>The answer to <c>bicep/compile</c>.</summary>
/// <param name="Contents">The ARM template; null if there are errors.</param>
internal sealed record Compiled(IReadOnlyList<Diagnostic> Diagnostics, string? Contents);

/// <summary>A remark of the compiler or of its linter.</summary>
internal sealed record Diagnostic(string Source, DiagnosticRange Range, string Level, string Code, string Message)
{
    /// <summary>A warning counts too: it says that the compiler knows better, or could not check something.</summary>
    public bool IsFault => Level is "Error" or "Warning";

    public string Sentence => $"{Path.GetFileName(Source)}:{Range.Start.Line + 1}: {Code}: {Message}";
}

internal sealed record DiagnosticRange(Position Start);

/// <param name="Line">Counted from zero.</param>
internal sealed record Position(int Line);

/// <summary>The answer to <c>bicep/getFileReferences</c>.</summary>
internal sealed record FileReferences(IReadOnlyList<string> FilePaths);

/// <summary>The answer to <c>bicep/getSnapshot</c>.</summary>
/// <param name="Snapshot">JSON with the resources that a deployment would make.</param>
internal sealed record PredictedDeployment(string Snapshot);

using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Praatplaat.Infra.Tests.Compiling;
using StreamJsonRpc;

[assembly: AssemblyFixture(typeof(BicepCompiler))]

namespace Praatplaat.Infra.Tests.Compiling;

/// <summary>
/// The real Bicep compiler. One process answers every request, over JSON-RPC, because starting it takes seconds. The templates use no
/// module from a registry, so it needs no internet.
/// </summary>
/// <remarks>The methods are those of <c>ICliJsonRpcProtocol</c> in https://github.com/Azure/bicep.</remarks>
public sealed class BicepCompiler : IAsyncDisposable
{
    /// <summary>Stands in place of a code when the templates compile but can't be deployed.</summary>
    public const string NoDeployment = "could not be deployed";

    private readonly Process _process;
    private readonly JsonRpc _rpc;

    public BicepCompiler()
    {
        var path = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "BicepPath").Value!;
        if (!File.Exists(path))
            throw new FileNotFoundException(
                $"There is no Bicep compiler at {path}: restore tests/Infra, or set BicepPath to an installed one and build again.");
        var start = new ProcessStartInfo(path, ["jsonrpc", "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // The process is too short-lived for tiered compilation to pay off: without it the tests take half the processor time.
        start.Environment["DOTNET_TieredCompilation"] = "0";
        _process = Process.Start(start)!;
        var formatter = new SystemTextJsonFormatter { JsonSerializerOptions = new JsonSerializerOptions(JsonSerializerDefaults.Web) };
        var (input, output) = (_process.StandardInput.BaseStream, _process.StandardOutput.BaseStream);
        _rpc = new JsonRpc(new HeaderDelimitedMessageHandler(input, output, formatter));
        _rpc.StartListening();
    }

    /// <summary>Compiles the main template and, if the compiler finds no fault, predicts the resources of each installation.</summary>
    internal async Task<Compilation> Compile(Sources sources, params Func<Template, Installation>[] installations)
    {
        var folder = Directory.CreateTempSubdirectory("praatplaat-infra-").FullName;
        try
        {
            sources.WriteTo(folder);
            var main = Path.Combine(folder, Sources.Main);
            var compiled = await Ask<Compiled>("bicep/compile", new { path = main });
            var faults = compiled.Diagnostics.Where(diagnostic => diagnostic.IsFault).Select(diagnostic => diagnostic.Sentence).ToList();
            if (faults.Count > 0)
                return new Compilation(faults, null);

            var template = Template.Parse(compiled.Contents!);
            var resources = new List<Resource>();
            foreach (var installation in installations.Select(answers => answers(template)))
            {
                var predicted = await Predict(main, installation);
                if (predicted.Fault is { } fault)
                    return new Compilation([fault], null);
                resources.AddRange(predicted.Resources);
            }

            return new Compilation([], new Infrastructure(sources, template, resources));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <returns>The names of the files that the compiler reads for the main template.</returns>
    internal async Task<IEnumerable<string>> PartsOf(string main) =>
        (await Ask<FileReferences>("bicep/getFileReferences", new { path = main })).FilePaths.Select(path => Path.GetFileName(path));

    public async ValueTask DisposeAsync()
    {
        // The process ends when its input does.
        _rpc.Dispose();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<(string? Fault, IReadOnlyList<Resource> Resources)> Predict(string main, Installation installation)
    {
        var path = Path.ChangeExtension(main, $"{installation.Title}.bicepparam");
        await File.WriteAllTextAsync(path, installation.Parameters);
        var request = new { path, metadata = Installation.Place, externalInputs = Array.Empty<object>() };
        try
        {
            return (null, Resource.ParseAll((await Ask<PredictedDeployment>("bicep/getSnapshot", request)).Snapshot, installation.Title));
        }
        catch (RemoteInvocationException fault)
        {
            return ($"The {installation.Title} installation: {NoDeployment}: {fault.Message}", []);
        }
    }

    private Task<T> Ask<T>(string method, object request) => _rpc.InvokeWithParameterObjectAsync<T>(method, request);
}

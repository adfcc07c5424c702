using Praatplaat.Local.Processes;

namespace Praatplaat.Local.Tests.Processes;

public sealed class NodePackagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _installs;

    public NodePackagesTests() => WriteLock("first");

    [Fact]
    public async Task The_first_time_it_installs()
    {
        Assert.True(await InstallAsync());
        Assert.Equal(1, _installs);
    }

    [Fact]
    public async Task The_second_time_there_is_nothing_to_do()
    {
        await InstallAsync();

        Assert.False(await InstallAsync());
        Assert.Equal(1, _installs);
    }

    [Fact]
    public async Task A_changed_lock_file_installs_again()
    {
        await InstallAsync();
        WriteLock("second");

        Assert.True(await InstallAsync());
    }

    [Fact]
    public async Task Packages_thrown_away_are_installed_again()
    {
        await InstallAsync();
        Directory.Delete(Path.Combine(_folder.Path, "node_modules"), recursive: true);

        Assert.True(await InstallAsync());
    }

    [Fact]
    public async Task Of_many_at_once_one_installs_and_the_others_wait_for_it()
    {
        var installed = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => InstallAsync()));

        Assert.Single(installed, did => did);
        Assert.Equal(1, _installs);
    }

    [Fact]
    public async Task An_installation_that_failed_is_tried_again()
    {
        await Assert.ThrowsAsync<IOException>(() => NodePackages.InstallAsync(
            _folder.Path, _ => throw new IOException("no network"), TestContext.Current.CancellationToken));

        Assert.True(await InstallAsync());
    }

    public void Dispose() => _folder.Dispose();

    private Task<bool> InstallAsync() =>
        NodePackages.InstallAsync(_folder.Path, FakeInstallAsync, TestContext.Current.CancellationToken);

    private async Task FakeInstallAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _installs);
        await Task.Delay(50, cancellationToken);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "node_modules"));
    }

    private void WriteLock(string content) => File.WriteAllText(Path.Combine(_folder.Path, "package-lock.json"), content);
}

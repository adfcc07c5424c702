using Praatplaat.Approval;
using Xunit.Sdk;

namespace Praatplaat.Sessions.Tests.Approval;

public sealed class ApprovedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("praatplaat-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_approved_text_passes_whatever_its_line_endings()
    {
        File.WriteAllText(In("card.approved.md"), "one\r\ntwo\r\n");
        Check("one\ntwo");
        Assert.False(File.Exists(In("card.received.md")));
    }

    [Fact]
    public void A_different_text_fails_with_the_first_line_that_differs_and_is_kept_as_received()
    {
        File.WriteAllText(In("card.approved.md"), "one\ntwo\n");
        var failure = Assert.Throws<FailException>(() => Check("one\nthree"));
        Assert.Contains("from line 2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("approve it", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\nthree\n", File.ReadAllText(In("card.received.md")));
    }

    [Fact]
    public void A_text_that_was_never_approved_fails() => Assert.Throws<FailException>(() => Check("one"));

    [Fact]
    public void A_text_that_passes_again_leaves_no_received_file()
    {
        File.WriteAllText(In("card.approved.md"), "one");
        Assert.Throws<FailException>(() => Check("two"));
        Check("one");
        Assert.False(File.Exists(In("card.received.md")));
    }

    private void Check(string text) => Approved.Matches(text, "card", test: In("Test.cs"));

    private string In(string file) => Path.Combine(_folder.FullName, file);
}

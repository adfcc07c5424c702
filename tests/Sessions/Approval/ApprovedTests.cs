using Praatplaat.Approval;
using Xunit.Sdk;

namespace Praatplaat.Sessions.Tests.Approval;

public sealed class ApprovedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("praatplaat-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_approved_text_passes_whatever_its_line_ends()
    {
        File.WriteAllText(In("card.approved.md"), "one\r\ntwo\r\n");
        Check("one\ntwo");
        Assert.False(File.Exists(In("card.received.md")));
    }

    [Fact]
    public void Another_text_fails_with_the_line_where_it_differs_and_is_kept_for_reading()
    {
        File.WriteAllText(In("card.approved.md"), "one\ntwo\n");
        var failure = Assert.Throws<FailException>(() => Check("one\nthree"));
        Assert.Contains("from line 2", failure.Message, StringComparison.Ordinal);
        Assert.Contains("approve it", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\nthree\n", File.ReadAllText(In("card.received.md")));
    }

    [Fact]
    public void Without_an_approved_text_it_fails() => Assert.Throws<FailException>(() => Check("one"));

    [Fact]
    public void A_text_that_is_right_again_leaves_nothing_to_read()
    {
        File.WriteAllText(In("card.approved.md"), "one");
        Assert.Throws<FailException>(() => Check("two"));
        Check("one");
        Assert.False(File.Exists(In("card.received.md")));
    }

    private void Check(string text) => Approved.Matches(text, "card", test: In("Test.cs"));

    private string In(string file) => Path.Combine(_folder.FullName, file);
}

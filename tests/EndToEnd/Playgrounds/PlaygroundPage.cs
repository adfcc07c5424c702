using Microsoft.Playwright;
using Praatplaat.Local;

namespace Praatplaat.EndToEnd.Tests.Playgrounds;

/// <summary>The Playground as a person uses it: Sanne, with the channel and her chat with the bot.</summary>
public sealed class PlaygroundPage : IAsyncDisposable
{
    private const string Editor = "[role=textbox][contenteditable=true]";
    private const string Post = "[role=group].fui-Card";

    // The list of conversations shows the last message too, and is folded away in a narrow window.
    private const string NotInTheList = ":not([role=treeitem] *)";

    private readonly IPage _page;
    private bool _inChannel;

    private PlaygroundPage(IPage page) => _page = page;

    /// <summary>Opens it, in the channel. The Playground first waits until the bot answers.</summary>
    public static async Task<PlaygroundPage> OpenAsync(IPage page, Uri url)
    {
        var playground = new PlaygroundPage(page);
        await page.GotoAsync($"{url}");
        await playground.OpenChannelAsync();
        return playground;
    }

    public async Task OpenChannelAsync()
    {
        await OpenAsync($"{DutchTeam.Name} - {DutchTeam.ChannelName}");
        _inChannel = true;
        await _page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).WaitForAsync();
    }

    public async Task OpenPersonalChatAsync()
    {
        await OpenAsync("Personal Chat");
        _inChannel = false;
        await _page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Starts a new post in the channel that mentions the bot.</summary>
    public async Task PostAsync(string text)
    {
        await TypeMentionAsync(_page.Locator(Editor).First, text);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
    }

    /// <summary>Answers in the newest thread that shows a text, with a mention of the bot.</summary>
    public async Task ReplyAsync(string threadText, string text)
    {
        var thread = _page.Locator(Post).Filter(new() { HasText = threadText }).First;
        await TypeMentionAsync(thread.Locator(Editor), text);
        await thread.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>Sends a message in the personal chat.</summary>
    public async Task SayAsync(string text)
    {
        await _page.Locator(Editor).Last.ClickAsync();
        await _page.Keyboard.InsertTextAsync(text);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>The newest card of this conversation that shows a text, now and after each change.</summary>
    public PlaygroundCard Card(string text)
    {
        // The newest post is at the top of a channel; in a post and in a chat the newest message is at the bottom.
        var newest = _inChannel
            ? _page.Locator(Post).Filter(new() { Has = _page.Locator(PlaygroundCard.Selector, new() { HasText = text }) }).First
            : _page.Locator("body");
        return new PlaygroundCard(_page, newest.Locator(PlaygroundCard.Selector).Filter(new() { HasText = text }).Last);
    }

    public Task WaitForTextAsync(string text) => _page.GetByText(text).And(_page.Locator(NotInTheList)).First.WaitForAsync();

    /// <summary>What the window shows, as a picture: <c>artifacts/screenshots/{name}.png</c>.</summary>
    public Task ScreenshotAsync(string name) => _page.ScreenshotAsync(new() { Path = CardPicture.PathOf(name) });

    public async ValueTask DisposeAsync() => await _page.Context.DisposeAsync();

    private async Task OpenAsync(string conversation)
    {
        // Not ClickAsync: the list may be folded away, outside the window.
        await _page.GetByRole(AriaRole.Treeitem, new() { Name = conversation }).DispatchEventAsync("click");
        await _page.Locator(Editor).First.WaitForAsync();
        await CloseLogAsync();
    }

    // It takes a third of the width, and repeats the text of messages.
    private async Task CloseLogAsync()
    {
        var title = _page.GetByText("Log Panel", new() { Exact = true });
        if (await title.IsVisibleAsync())
            await _page.GetByTitle("Toggle Log Panel").ClickAsync();
        await title.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private async Task TypeMentionAsync(ILocator editor, string text)
    {
        await editor.ClickAsync();
        await _page.Keyboard.TypeAsync($"@{DutchTeam.BotName}");
        await _page.GetByRole(AriaRole.Menuitem, new() { Name = DutchTeam.BotName }).ClickAsync();
        await _page.Keyboard.InsertTextAsync($" {text}");
    }
}

using Microsoft.Playwright;
using Praatplaat.EndToEnd.Tests.Cards;
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
    private readonly IHand _hand;
    private bool _inChannel;

    private PlaygroundPage(IPage page, IHand hand) => (_page, _hand) = (page, hand);

    /// <summary>Opens it, in the channel. The Playground first waits until the bot answers.</summary>
    public static async Task<PlaygroundPage> OpenAsync(IPage page, Uri url, IHand hand)
    {
        var playground = new PlaygroundPage(page, hand);
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
        await _hand.PressAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }));
    }

    /// <summary>Answers in the newest thread that shows a text, with a mention of the bot.</summary>
    public async Task ReplyAsync(string threadText, string text)
    {
        var thread = _page.Locator(Post).Filter(new() { HasText = threadText }).First;
        await TypeMentionAsync(thread.Locator(Editor), text);
        await _hand.PressAsync(thread.GetByRole(AriaRole.Button, new() { Name = "Send Message" }));
    }

    /// <summary>Sends a message in the personal chat.</summary>
    public async Task SayAsync(string text)
    {
        await _hand.EnterAsync(_page.Locator(Editor).Last);
        await _page.Keyboard.InsertTextAsync(text);
        await _hand.PressAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Send Message" }));
    }

    /// <summary>The newest card of this conversation that shows a text, now and after each change.</summary>
    public PlaygroundCard Card(string text)
    {
        // The newest post is at the top of a channel; in a post and in a chat the newest message is at the bottom.
        var newest = _inChannel
            ? _page.Locator(Post).Filter(new() { Has = _page.Locator(PlaygroundCard.Selector, new() { HasText = text }) }).First
            : _page.Locator("body");
        return new PlaygroundCard(_page, newest.Locator(PlaygroundCard.Selector).Filter(new() { HasText = text }).Last, _hand);
    }

    public Task WaitForTextAsync(string text) => _page.GetByText(text).And(_page.Locator(NotInTheList)).First.WaitForAsync();

    /// <summary>What axe finds on the cards of this conversation, a line for each fault.</summary>
    public async Task<IReadOnlyList<string>> AuditAsync()
    {
        if (!await _page.EvaluateAsync<bool>("() => 'rules' in window"))
        {
            await _page.AddScriptTagAsync(new() { Path = Axe.Script });
            await _page.AddScriptTagAsync(new() { Path = Axe.Rules });
        }

        return await _page.EvaluateAsync<string[]>(
            "cards => rules.all({ include: [[cards]] }).then(found => found.map(({ line }) => line))", PlaygroundCard.Selector);
    }

    /// <summary>What the window shows, as a picture: <c>artifacts/screenshots/{name}.png</c>.</summary>
    public Task ScreenshotAsync(string name) => _page.ScreenshotAsync(new() { Path = CardPicture.PathOf(name) });

    public async ValueTask DisposeAsync() => await _page.Context.DisposeAsync();

    private async Task OpenAsync(string conversation)
    {
        await _hand.OpenAsync(_page.GetByRole(AriaRole.Treeitem, new() { Name = conversation }));
        await _page.Locator(Editor).First.WaitForAsync();
        await CloseLogAsync();
    }

    // It takes a third of the width, and repeats the text of messages.
    private async Task CloseLogAsync()
    {
        var title = _page.GetByText("Log Panel", new() { Exact = true });
        if (await title.IsVisibleAsync())
            await _hand.PressAsync(_page.GetByRole(AriaRole.Button, new() { Name = "Hide log panel" }));
        await title.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    private async Task TypeMentionAsync(ILocator editor, string text)
    {
        await _hand.EnterAsync(editor);
        await _page.Keyboard.TypeAsync($"@{DutchTeam.BotName}");
        await _hand.ChooseAsync(_page.GetByRole(AriaRole.Menuitem, new() { Name = DutchTeam.BotName }));
        await _page.Keyboard.InsertTextAsync($" {text}");
    }
}

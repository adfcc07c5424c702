using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Praatplaat.EndToEnd.Tests.Playgrounds;

/// <summary>One card in a conversation. Inputs are found by label and buttons by name within this card alone: many cards have the same.</summary>
public sealed class PlaygroundCard(IPage page, ILocator card, IHand hand)
{
    internal const string Selector = ".ac-preview-panel";

    public Task WaitAsync() => card.WaitForAsync();

    /// <summary>What the card shows, without what was typed into it.</summary>
    public Task<string> TextAsync() => card.InnerTextAsync();

    /// <summary>The bar under the card: an error, a message, or that the press was sent. Empty when there is none.</summary>
    public async Task<string> NoticeAsync()
    {
        var all = await card.Locator("xpath=..").InnerTextAsync();
        return all.Replace(await TextAsync(), "", StringComparison.Ordinal).Trim();
    }

    public async Task WaitForAsync(string text) => await card.GetByText(text).First.WaitForAsync();

    public async Task WaitForNoticeAsync(string text) => await card.Locator("xpath=..").GetByText(text).First.WaitForAsync();

    /// <summary>Puts a text in a field as a person does who pastes it, in place of what was there.</summary>
    public async Task FillAsync(string label, string text)
    {
        await hand.EnterAsync(Field(label));
        await page.Keyboard.PressAsync("ControlOrMeta+A");
        await page.Keyboard.InsertTextAsync(text);
    }

    public Task<string> ValueAsync(string label) => Field(label).InputValueAsync();

    /// <summary>Sets a toggle, or one box of a list.</summary>
    public async Task CheckAsync(string choice, bool on = true)
    {
        if (await IsCheckedAsync(choice) != on)
            await hand.TickAsync(Box(choice));
    }

    public Task<bool> IsCheckedAsync(string choice) => Box(choice).IsCheckedAsync();

    /// <summary>Picks from a list that folds out.</summary>
    public Task SelectAsync(string label, string choice) =>
        hand.PickAsync(card.GetByRole(AriaRole.Combobox, new() { Name = label }), choice);

    public Task PressAsync(string button) => hand.PressAsync(card.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    /// <summary>Presses a button that opens a link to a file in a new page.</summary>
    public async Task<(string Name, byte[] Bytes)> DownloadAsync(string button)
    {
        const string Files = "**/exports/*";
        var fetched = new TaskCompletionSource<(string Name, byte[] Bytes)>();
        await page.Context.RouteAsync(Files, async route =>
        {
            var answer = await route.FetchAsync();
            fetched.TrySetResult((answer.Headers["content-disposition"], await answer.BodyAsync()));
            await route.AbortAsync();
        });
        // Microsoft's renderer gives a button that opens a page the role of a link.
        await card.GetByRole(AriaRole.Link, new() { Name = button, Exact = true }).ClickAsync();
        var file = await fetched.Task.WaitAsync(TimeSpan.FromSeconds(90));
        await page.Context.UnrouteAsync(Files);
        return file;
    }

    /// <summary>The whole card as a picture: <c>artifacts/screenshots/{name}.png</c>.</summary>
    public Task ScreenshotAsync(string name) => CardPicture.TakeAsync(page, card, name);

    private ILocator Box(string choice) => card.GetByRole(AriaRole.Checkbox, new() { NameRegex = EndsWith(choice) });

    // By the label's own text: the accessible name of a required field changes once it shows its error. In one look, as a card that is
    // drawn anew has other ids.
    private ILocator Field(string label) =>
        card.Locator($"xpath=.//*[@id=//label[descendant-or-self::*[normalize-space(text())={Quoted(label)}]]/@for]");

    // XPath has no escapes.
    private static string Quoted(string text) => text.Contains('"', StringComparison.Ordinal) ? $"'{text}'" : $"\"{text}\"";

    // The accessible name is the label of the list and then the choice.
    private static Regex EndsWith(string choice) => new($@"(^|\s){Regex.Escape(choice)}$");
}

using Microsoft.Playwright;

namespace Praatplaat.EndToEnd.Tests.Playgrounds;

internal sealed class Mouse(IPage page) : IHand
{
    public Task PressAsync(ILocator button) => button.ClickAsync();

    // Not ClickAsync: it may be outside the window.
    public Task OpenAsync(ILocator conversation) => conversation.DispatchEventAsync("click");

    public Task EnterAsync(ILocator field) => field.ClickAsync();

    public Task TickAsync(ILocator box) => box.ClickAsync();

    public async Task PickAsync(ILocator list, string choice)
    {
        await list.ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = choice, Exact = true }).ClickAsync();
    }

    public Task ChooseAsync(ILocator suggestion) => suggestion.ClickAsync();
}

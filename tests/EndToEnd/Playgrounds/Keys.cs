using Microsoft.Playwright;

namespace Praatplaat.EndToEnd.Tests.Playgrounds;

/// <summary>Tab, Enter, Space and the arrows alone, in the order in which the page stands.</summary>
internal sealed class Keys(IPage page) : IHand
{
    private const int MostSteps = 200;

    public async Task PressAsync(ILocator button)
    {
        await ReachAsync(button);
        await page.Keyboard.PressAsync("Enter");
    }

    public Task OpenAsync(ILocator conversation) => PressAsync(conversation);

    public Task EnterAsync(ILocator field) => ReachAsync(field);

    public async Task TickAsync(ILocator box)
    {
        await ReachAsync(box);
        await page.Keyboard.PressAsync("Space");
    }

    public async Task PickAsync(ILocator list, string choice)
    {
        await ReachAsync(list);
        for (var step = 0; step < MostSteps && await MarkedAsync() != choice; step++)
            await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(choice, await MarkedAsync());
        await page.Keyboard.PressAsync("Enter");

        Task<string?> MarkedAsync() => list.EvaluateAsync<string?>(
            "list => document.getElementById(list.getAttribute('aria-activedescendant'))?.textContent ?? null");
    }

    public async Task ChooseAsync(ILocator suggestion)
    {
        await suggestion.WaitForAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await suggestion.EvaluateAsync<bool>("suggestion => suggestion === document.activeElement"));
        await page.Keyboard.PressAsync("Enter");
        await suggestion.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private async Task ReachAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            var way = await target.EvaluateAsync<string>("""
                target => {
                  const active = document.activeElement;
                  if (active === target) return target.matches(':focus-visible') ? 'there' : 'unseen';
                  return active.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Tab' : 'Shift+Tab';
                }
                """);
            if (way == "there")
                return;
            Assert.NotEqual("unseen", way);
            await page.Keyboard.PressAsync(way);
        }

        Assert.Fail($"No key reaches {target}.");
    }
}

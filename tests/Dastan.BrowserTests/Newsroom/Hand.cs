using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>How somebody works a page: with a mouse or a finger, or with the keyboard alone. It counts what it took.</summary>
internal abstract class Hand(IPage page)
{
    public static Hand At(IPage page, bool isKeyboard) => isKeyboard ? new Keys(page) : new Pointer(page);

    public IPage Page { get; } = page;

    /// <summary>Clicks, or keys pressed to come to things and to press them; the letters of what is written do not count.</summary>
    public int Acts { get; protected set; }

    /// <summary>Presses a button, or follows a link.</summary>
    public abstract Task PressAsync(ILocator what);

    /// <summary>Comes into a field, or into the body of a story.</summary>
    public abstract Task EnterAsync(ILocator field);

    /// <summary>Chooses what a list of choices shows under this text.</summary>
    public abstract Task ChooseAsync(ILocator list, string text);

    public async Task WriteAsync(ILocator field, string text)
    {
        await EnterAsync(field);
        await Page.Keyboard.TypeAsync(text);
    }

    public async Task BringAsync(ILocator field, string file)
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => PressAsync(field));
        await chooser.SetFilesAsync(file);
    }

    private sealed class Pointer(IPage page) : Hand(page)
    {
        public override Task PressAsync(ILocator what)
        {
            Acts++;
            return what.ClickAsync();
        }

        public override Task EnterAsync(ILocator field) => PressAsync(field);

        public override async Task ChooseAsync(ILocator list, string text)
        {
            Acts += 2;
            await list.SelectOptionAsync(new SelectOptionValue { Label = text });
        }
    }

    private sealed class Keys(IPage page) : Hand(page)
    {
        // More stops than any page here has.
        private const int MostStops = 150;

        public override async Task PressAsync(ILocator what)
        {
            await EnterAsync(what);
            await KeyAsync("Enter");
        }

        public override async Task EnterAsync(ILocator field)
        {
            await field.WaitForAsync();
            for (var stop = 0; stop < MostStops; stop++)
            {
                if (await IsAtAsync(field))
                    return;
                // One stop of the tab key, arrows between what stands in it.
                var isInside = await field.EvaluateAsync<bool>(
                    "one => one.closest('[role=toolbar]')?.contains(document.activeElement) ?? false"
                );
                await KeyAsync(isInside ? "ArrowRight" : "Tab");
            }
            Assert.Fail($"The keyboard does not come to {field} on {Page.Url}.");
        }

        public override async Task ChooseAsync(ILocator list, string text)
        {
            await EnterAsync(list);
            for (var choice = 0; choice < MostStops; choice++)
            {
                if (await list.EvaluateAsync<string>("list => list.selectedOptions[0].text.trim()") == text)
                    return;
                await KeyAsync("ArrowDown");
            }
            Assert.Fail($"The keyboard does not come to “{text}” of {list}.");
        }

        private static Task<bool> IsAtAsync(ILocator field) =>
            field.EvaluateAsync<bool>("one => one === document.activeElement");

        private Task KeyAsync(string key)
        {
            Acts++;
            return Page.Keyboard.PressAsync(key);
        }
    }
}

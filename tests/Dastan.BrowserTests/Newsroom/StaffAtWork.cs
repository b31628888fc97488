using Microsoft.Playwright;

namespace Dastan.BrowserTests.Newsroom;

/// <summary>What somebody does in the newsroom's pages.</summary>
internal static class StaffAtWork
{
    private const string Mail = "aida@paper.example";
    private const string Password = "correct horse battery";

    extension(Window window)
    {
        /// <summary>Becomes a paper's first administrator, and stands in the body of a new story.</summary>
        public async Task<IPage> BeginInAsync(StaffedPaper paper)
        {
            await window.Page.BecomeFirstAsync(await paper.FirstLinkAsync());
            await window.Page.BeginStoryAsync(paper.Address);
            await window.Page.Body.ClickAsync();
            return window.Page;
        }
    }

    extension(IPage page)
    {
        /// <summary>Becomes the first administrator by the link of the first start.</summary>
        public async Task BecomeFirstAsync(string link)
        {
            await page.GotoAsync(link);
            await page.GetByLabel("Your name").FillAsync("Aida Bekova");
            await page.GetByLabel("Mail address").FillAsync(Mail);
            await page.Locator("input[name=password]").FillAsync(Password);
            await page.Locator("main button.quiet").ClickAsync();
            await page.Locator(".bar nav").WaitForAsync();
        }

        /// <summary>Begins a story and waits for the editor.</summary>
        public async Task BeginStoryAsync(string address)
        {
            await page.GotoAsync(address + "/newsroom/stories/new");
            await page.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }).ClickAsync();
            await page.Locator(".editor .prose").WaitForAsync();
        }

        /// <summary>Pastes a picture of a file into the body, where the cursor is.</summary>
        public Task PasteFileAsync(string file, CancellationToken stop) => page.PasteFilesAsync([file], stop);

        /// <summary>Pastes several at once.</summary>
        public async Task PasteFilesAsync(IReadOnlyList<string> files, CancellationToken stop) =>
            await page.EvaluateAsync(
                """
                files => {
                  const data = new DataTransfer();
                  for (const [bytes, name] of files)
                    data.items.add(new File([Uint8Array.from(atob(bytes), one => one.charCodeAt(0))], name, { type: 'image/' + name.split('.').pop().replace('jpg', 'jpeg') }));
                  document.querySelector('.editor .prose').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """,
                await Task.WhenAll(
                    files.Select(async file =>
                        new[]
                        {
                            Convert.ToBase64String(await File.ReadAllBytesAsync(file, stop)),
                            Path.GetFileName(file),
                        }
                    )
                )
            );

        /// <summary>Writes a headline, and pins a note to it by keyboard.</summary>
        public async Task PinAsync(string headline)
        {
            var field = page.Locator("textarea[name=headline]");
            await field.FillAsync(headline);
            await field.PressAsync("Control+a");
            await page.Keyboard.PressAsync("Control+Alt+m");
            await page.Keyboard.TypeAsync("When?");
            await page.Keyboard.PressAsync("Tab");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".pinned .quote", new() { HasText = headline }).WaitForAsync();
        }

        /// <summary>Is somebody who is signed in elsewhere.</summary>
        public async Task ComeAsAsync(IPage elsewhere) => await page.KeepAsync(await elsewhere.Context.CookiesAsync());

        public Task KeepAsync(IEnumerable<BrowserContextCookiesResult> cookies) =>
            page.Context.AddCookiesAsync(
                cookies.Select(cookie => new Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Domain = cookie.Domain,
                    Path = cookie.Path,
                })
            );

        /// <summary>Pastes as a program of texts lets it.</summary>
        /// <param name="html">What that program put on the clipboard.</param>
        public Task PasteAsync(string html) =>
            page.EvaluateAsync(
                """
                html => {
                  const data = new DataTransfer();
                  data.setData('text/html', html);
                  document.querySelector('.editor .prose').dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """,
                html
            );

        /// <summary>A device with passkeys that the browser plays, and that agrees to whatever it is asked.</summary>
        /// <param name="transport">How it is reached: <c>internal</c>, or <c>usb</c>; a page sees one device of a kind.</param>
        public async Task AddPasskeyDeviceAsync(string transport)
        {
            var protocol = await page.Context.NewCDPSessionAsync(page);
            await protocol.SendAsync("WebAuthn.enable");
            await protocol.SendAsync(
                "WebAuthn.addVirtualAuthenticator",
                new()
                {
                    ["options"] = new Dictionary<string, object>
                    {
                        ["protocol"] = "ctap2",
                        ["transport"] = transport,
                        ["hasResidentKey"] = true,
                        ["hasUserVerification"] = true,
                        ["isUserVerified"] = true,
                        ["automaticPresenceSimulation"] = true,
                    },
                }
            );
        }

        public ILocator Body => page.Locator(".editor .prose");

        /// <summary>Has in the body what the server's reader makes another of: empty blocks, blanks at ends, an end of a line before nothing.</summary>
        public async Task TypeUntidilyAsync()
        {
            await page.ThroughTheEditorAsync(
                "<h2></h2><figure><img src=\"/pictures/a.jpg\" alt=\"A dam\"><figcaption></figcaption></figure><p>One <strong>two </strong><br></p>"
            );
            await page.Body.ClickAsync();
            await page.Keyboard.PressAsync("Control+End");
            await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.TypeAsync("- one ");
            await page.Keyboard.PressAsync("Enter");
        }

        /// <summary>Waits until the editor has heard of what the keyboard selected; a browser tells it a moment later.</summary>
        public Task SelectsAsync(int from, int to) =>
            page.WaitForFunctionAsync(
                """
                ([from, to]) => {
                  const { selection } = document.querySelector('story-editor').view.state;
                  return selection.from === from && selection.to === to;
                }
                """,
                new[] { from, to }
            );

        /// <summary>Goes to the end of a text whose last block is a paragraph, and waits until the editor has heard of it.</summary>
        public async Task GoToTheEndAsync()
        {
            await page.Body.FocusAsync();
            await page.Keyboard.PressAsync("Control+End");
            _ = await page.WaitForFunctionAsync(
                """
                () => {
                  const { doc, selection } = document.querySelector('story-editor').view.state;
                  return selection.empty && selection.to === doc.content.size - 1;
                }
                """
            );
        }

        /// <summary>Presses Save and waits until the page is there again with what was saved.</summary>
        /// <param name="revision">The number that it is to have.</param>
        public async Task SaveAsync(int revision)
        {
            await page.Locator(".story-form .acts button").First.ClickAsync();
            await page.IsSavedAsync(revision);
        }

        /// <summary>Waits until the page begins from a revision, and is an editor.</summary>
        public Task IsSavedAsync(int revision) =>
            page.Locator($"form:has(input[name=basedOn][value='{revision}']) .editor .prose").WaitForAsync();

        /// <summary>Waits until the page says that the server has it all.</summary>
        public Task IsSafeAsync() => page.Locator(".safety[data-at=server]").WaitForAsync(new() { Timeout = 60_000 });

        /// <summary>What the editor makes of Story HTML that it did not change.</summary>
        public Task<string> ThroughTheEditorAsync(string html) =>
            page.EvaluateAsync<string>(
                """
                html => {
                  const editor = document.querySelector('story-editor');
                  editor.put({ ...editor.words(), body: html });
                  return editor.words().body;
                }
                """,
                html
            );
    }
}

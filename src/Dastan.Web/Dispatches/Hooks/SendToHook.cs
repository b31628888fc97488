using System.Security.Cryptography;
using System.Text;
using Dastan.Domain.Stories;
using Dastan.Domain.Stories.Corrections;
using Dastan.Web.Data;
using Dastan.Web.Outside;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Dastan.Web.Dispatches.Hooks;

/// <summary>
/// Posts a dispatch to its web hook, signed. It asks the gate once more: a story that was taken back meanwhile is told of by its withdrawal alone, a
/// correction that was taken back not at all.
/// </summary>
public sealed class SendToHook(IServiceScopeFactory scopes, PostClient client, HookSecrets secrets, TimeProvider clock)
    : ISender
{
    public string Channel => TellHooks.Channel;

    public int MostInOne => 1;

    public async Task<Delivery> SendAsync(IReadOnlyList<Dispatch> dispatches, CancellationToken stop)
    {
        var dispatch = dispatches[0];
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsDb>();
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        var id = new WebHookId(Guid.Parse(dispatch.Target));
        if (await db.WebHooks.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop) is not { } hook)
            return Delivery.Moot("The web hook was removed.");
        if (!hook.IsOn && dispatch.Kind is not HookKinds.Trial)
            return Delivery.Moot("The web hook is off.");
        if (await HoldBackAsync(db, dispatch, now, stop) is { } no)
            return no;

        var delivery = await PostAsync(hook, dispatch, now, stop);
        if (delivery.Status is StatusCodes.Status410Gone)
            // In one statement: of several that were under way, each is told so.
            _ = await db
                .WebHooks.Where(one => one.Id == id && one.IsOn)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(one => one.IsOn, false)
                            .SetProperty(one => one.GoneAt, now)
                            .SetProperty(one => one.Version, one => one.Version + 1),
                    stop
                );
        return delivery;
    }

    // What is told of a story is public, or it is that it no longer is.
    private static async Task<Delivery?> HoldBackAsync(
        NewsDb db,
        Dispatch dispatch,
        Instant now,
        CancellationToken stop
    )
    {
        if (dispatch.Kind is not (HookKinds.Published or HookKinds.Changed or HookKinds.Corrected))
            return null;

        var id = new StoryId(Guid.Parse(dispatch.Subject));
        if (await db.Stories.PublicAt(now).AnyAsync(story => story.Id == id, stop))
            return StoryNews.CorrectionIn(dispatch.Content) is { } told
                ? await HoldBackAsync(db, told, now, stop)
                : null;

        // A clock that was set back: what it told of is to come.
        var outAt = await db
            .Stories.Where(story => story.Id == id && story.WithdrawnAt == null)
            .MaxAsync(story => story.PublishedAt, stop);
        return outAt > now ? TooEarly(outAt) : Delivery.Moot("The story is no longer public.");
    }

    private static async Task<Delivery?> HoldBackAsync(
        NewsDb db,
        CorrectionId told,
        Instant now,
        CancellationToken stop
    )
    {
        if (await db.Corrections.PublicAt(now).AnyAsync(one => one.Id == told, stop))
            return null;

        var outAt = await db
            .Corrections.ComingAfter(now)
            .Where(one => one.Id == told)
            .MaxAsync(one => (Instant?)one.PublishedAt, stop);
        return outAt is null ? Delivery.Moot("The correction was taken back.") : TooEarly(outAt);
    }

    private static Delivery TooEarly(Instant? outAt) =>
        new(DeliveryOutcome.TooEarly, 0, "It is not public yet.") { RetryAt = outAt };

    private async Task<Delivery> PostAsync(WebHook hook, Dispatch dispatch, Instant now, CancellationToken stop)
    {
        try
        {
            var signature = HookSignature.Of(secrets.Of(hook, now), dispatch.Key, now, dispatch.Content);
            return await client.PostAsync(
                new OutsideRequest(new Uri(hook.Address))
                {
                    IsPost = true,
                    Body = Encoding.UTF8.GetBytes(dispatch.Content),
                    ContentType = "application/json",
                    Headers =
                    [
                        new("webhook-id", dispatch.Key),
                        new("webhook-timestamp", HookSignature.Timestamp(now)),
                        new("webhook-signature", signature),
                    ],
                },
                stop
            );
        }
        catch (CryptographicException)
        {
            return Delivery.Failed("The secret can't be opened with the keys of this paper: give it a new one.");
        }
    }
}

using Dastan.Web.Dispatches.Hooks;
using Dastan.Web.Dispatches.Networks;
using Dastan.Web.Dispatches.WebSub;
using Dastan.Web.Outside;
using Dastan.Web.Reader.Hub;

namespace Dastan.Web.Dispatches;

/// <summary>What sends to the outside: the runner, and a sender for each channel.</summary>
public static class DispatchParts
{
    public static void AddDispatches(this IServiceCollection services, NewspaperSettings settings)
    {
        services.AddSingleton<HookSecrets>();
        services.AddSingleton<ISender>(provider => new SendToHook(
            provider.GetRequiredService<IServiceScopeFactory>(),
            Client(provider, settings.TrustedAddresses),
            provider.GetRequiredService<HookSecrets>(),
            provider.GetRequiredService<TimeProvider>()
        ));
        if (Network.Of(settings.Cdn) is { } network)
        {
            services.AddSingleton(network);
            services.AddSingleton<ISender>(provider => new SendPurges(
                network,
                Client(provider, settings.Cdn.Addresses)
            ));
        }
        services.AddSingleton(new StrangersReach(PublicAddress.Is));
        services.AddSingleton<PrintedFeed>();
        services.AddSingleton<TakeSubscription>();
        services.AddSingleton<ISender, LookAtFeeds>();
        services.AddSingleton<ISender>(provider => new SendPings(Client(provider, settings.HubAddresses)));
        services.AddSingleton<ISender>(provider =>
            ActivatorUtilities.CreateInstance<SendFeeds>(provider, ClientForStrangers(provider))
        );
        services.AddSingleton<ISender>(provider =>
            ActivatorUtilities.CreateInstance<VerifySubscriber>(provider, ClientForStrangers(provider))
        );
        services.AddSingleton<SendDispatches>();
        services.AddHostedService(provider => provider.GetRequiredService<SendDispatches>());
    }

    private static PostClient Client(IServiceProvider provider, IEnumerable<Uri> trusted) =>
        new(trusted, provider.GetRequiredService<TimeProvider>());

    // What an administrator may have us reach is not for whoever asks the hub.
    private static PostClient ClientForStrangers(IServiceProvider provider) =>
        new([], provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<StrangersReach>().MayReach);
}

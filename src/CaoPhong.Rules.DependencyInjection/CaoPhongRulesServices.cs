using CaoPhong.Rules;
using CaoPhong.Rules.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers CaoPhong.Rules in an application.</summary>
public static class CaoPhongRulesServices
{
    /// <summary>Adds the rules of a folder: <see cref="RuleLibraryProvider"/>, which reads them again when they change, and
    /// <see cref="RuleLibrary"/>, the rules of now, one and the same for all of a request.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; null where configuration does, or where <c>rules</c> is the folder.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddCaoPhongRules(this IServiceCollection services, Action<CaoPhongRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<CaoPhongRulesOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        // Who makes the provider validates the options.
        services.AddOptions<OpenedRules>().Configure<RuleLibraryProvider>((opened, provider) => opened.Provider = provider).ValidateOnStart();

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CaoPhongRulesOptions>, CaoPhongRulesValidator>());
        services.TryAddSingleton<RuleLibraryProvider>();
        services.TryAddScoped(provider => provider.GetRequiredService<RuleLibraryProvider>().Current);
        return services;
    }
}

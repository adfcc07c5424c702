using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Praatplaat.Bot.Hosting;

namespace Praatplaat.Bot.Pages;

/// <summary>Settings under <c>Pages</c>: what the pages on privacy and use say of the municipality.</summary>
internal sealed class PagesOptions
{
    /// <summary>A folder with texts of one's own, which may be relative to the program; empty for those that come with the bot.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Where people ask about the app: an address for mail, an https address, or words. Empty: their facilitator.</summary>
    [DataType(DataType.EmailAddress)]
    public string Contact { get; init; } = "";

    /// <summary>The same of the data protection officer. Empty: the site of the municipality.</summary>
    [DataType(DataType.EmailAddress)]
    public string PrivacyOfficer { get; init; } = "";
}

/// <summary>Stops the start where a text can't be shown, with a sentence for each fault.</summary>
internal sealed class PagesOptionsValidator : IValidateOptions<PagesOptions>
{
    public ValidateOptionsResult Validate(string? name, PagesOptions options)
    {
        var faults = Faults(options.Folder).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string folder) => folder switch
    {
        "" => [],
        _ when !Directory.Exists(TextFiles.PathOf(folder)) =>
            [$"Pages:Folder is '{folder}', and there is no such folder. Set it to one that has {TextFiles.Examples}, or leave it out."],
        _ when !TextFiles.HasOwn(folder) => [$"Pages:Folder is '{folder}', which has none of {TextFiles.Examples}. Put one there, or leave it out."],
        _ => TextFiles.All(folder).Select(file => file.Fault).OfType<string>(),
    };
}

internal static class PagesServices
{
    public static IServiceCollection AddPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<PagesOptions>(configuration, "Pages").ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<PagesOptions>, PagesOptionsValidator>()
            .AddSingleton<TextPages>();
    }
}

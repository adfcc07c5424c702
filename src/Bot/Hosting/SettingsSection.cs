using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Praatplaat.Bot.Hosting;

/// <summary>A section of the configuration and the class that it is bound to, of which every member that can be set is a setting.</summary>
internal sealed record SettingsSection(string Name, Type Options)
{
    /// <summary>All its settings by their whole name, those of classes within it too.</summary>
    public IReadOnlyList<Setting> Settings { get; } = [.. Of(Name, Options)];

    private static IEnumerable<Setting> Of(string name, Type options) =>
        from property in options.GetProperties(BindingFlags.Instance | BindingFlags.Public)
        where property.CanWrite
        let path = $"{name}:{property.Name}"
        from setting in property.PropertyType.Assembly == options.Assembly
            ? Of(path, property.PropertyType)
            : [new Setting(path, property.PropertyType, IsSecret(property))]
        select setting;

    private static bool IsSecret(PropertyInfo property) =>
        property.GetCustomAttribute<DataTypeAttribute>() is { DataType: DataType.Password or DataType.EmailAddress };
}

/// <param name="IsSecret">Its value is never shown to anybody: a key, or how somebody is reached.</param>
internal sealed record Setting(string Name, Type Type, bool IsSecret)
{
    /// <summary>A list is one text with commas, or has a number below it for each item.</summary>
    public bool IsList => Type != typeof(string) && Type.IsAssignableTo(typeof(System.Collections.IEnumerable));

    /// <returns>What may be shown; null where it is not set. Of an address nothing is shown that could be a password in it.</returns>
    public string? Shown(IConfiguration configuration)
    {
        var section = configuration.GetSection(Name);
        var value = section.Value ?? (IsList ? string.Join(", ", section.GetChildren().Select(item => item.Value)) : "");
        if (value.Length == 0)
            return null;
        if (IsSecret)
            return "(set)";
        return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)
            : value;
    }
}

internal static class SettingsSectionServices
{
    /// <summary>Binds a section to a class, and has names in it that are no settings told at the start.</summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions>(
        this IServiceCollection services, IConfiguration configuration, string section)
        where TOptions : class => services
        .AddSingleton(new SettingsSection(section, typeof(TOptions)))
        .AddOptions<TOptions>().Bind(configuration.GetSection(section));
}

/// <summary>Names in the configuration that are no settings.</summary>
internal static class UnknownSettings
{
    /// <returns>A sentence for each, with the setting that was meant, as far as one can tell. It holds no value.</returns>
    public static IEnumerable<string> In(IConfiguration configuration, IEnumerable<SettingsSection> sections)
    {
        var known = sections.SelectMany(section => section.Settings).ToList();
        return from section in sections
               from name in Leaves(configuration.GetSection(section.Name))
               where !known.Any(setting => IsNameOf(setting, name))
               select $"{name} is no setting{(Nearest(name, known) is { } meant ? $": did you mean {meant}?" : ".")}";
    }

    private static bool IsNameOf(Setting setting, string name) =>
        name.Equals(setting.Name, StringComparison.OrdinalIgnoreCase)
        || (setting.IsList
            && name.StartsWith(setting.Name + ':', StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan(setting.Name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static IEnumerable<string> Leaves(IConfigurationSection section) => section.GetChildren().ToList() is [_, ..] children
        ? children.SelectMany(Leaves)
        : section.Value is null ? [] : [section.Path];

    /// <summary>The same name in another section, or else the one that takes the fewest changes, where that is not most of it.</summary>
    private static string? Nearest(string name, IReadOnlyList<Setting> known)
    {
        // A setting has nothing below it.
        if (known.FirstOrDefault(setting => name.StartsWith(setting.Name + ':', StringComparison.OrdinalIgnoreCase)) is { } above)
            return above.Name;
        var last = LastOf(name);
        if (known.FirstOrDefault(setting => LastOf(setting.Name).Equals(last, StringComparison.OrdinalIgnoreCase)) is { } elsewhere)
            return elsewhere.Name;
        var nearest = known.Where(setting => IsBeside(setting.Name, name)).MinBy(setting => Changes(setting.Name, name));
        return nearest is not null && Changes(nearest.Name, name) <= Math.Max(2, last.Length / 2) ? nearest.Name : null;
    }

    private static bool IsBeside(string one, string other) =>
        one.Split(':')[0].Equals(other.Split(':')[0], StringComparison.OrdinalIgnoreCase);

    private static string LastOf(string name) => name[(name.LastIndexOf(':') + 1)..];

    /// <summary>How many letters have to be put in, taken out or replaced; letters of either size are the same (Levenshtein).</summary>
    private static int Changes(string one, string other)
    {
        int[] row = [.. Enumerable.Range(0, other.Length + 1)];
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                left = Math.Min(Math.Min(left, row[j]) + 1, diagonal + (same ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }

        return row[^1];
    }
}

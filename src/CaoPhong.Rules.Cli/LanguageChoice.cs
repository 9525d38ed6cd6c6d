using System.Globalization;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli;

/// <summary>Which language the tool speaks, known before the command line is read so that its mistakes are told in it.</summary>
internal static class LanguageChoice
{
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The language that <c>--lang</c> asks for, else that of the locale, else Vietnamese.</summary>
    public static Language Of(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count; at++)
        {
            var value = args[at].StartsWith("--lang=", StringComparison.Ordinal) ? args[at]["--lang=".Length..]
                : args[at] == "--lang" && at + 1 < args.Count ? args[at + 1]
                : null;
            if (value is "en" or "vi")
            {
                return value == "en" ? Language.English : Language.Vietnamese;
            }
        }

        return OfLocale();
    }

    private static Language OfLocale()
    {
        var locale = LocaleVariables
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value)) ?? CultureInfo.CurrentUICulture.Name;
        return locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Vietnamese;
    }
}

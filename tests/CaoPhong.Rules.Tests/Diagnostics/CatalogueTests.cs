using System.Reflection;
using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Diagnostics;

/// <summary>Every code has both languages, once, in the grammar of messages.</summary>
public sealed class CatalogueTests
{
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. new[] { typeof(Diagnostic), typeof(CaoPhong.Rules.Excel.XlsxFactReader), typeof(CaoPhong.Rules.Cli.Tool) }
            .SelectMany(type => type.Assembly.GetTypes())
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal)];

    [Fact]
    public void There_are_codes() => All.Should().NotBeEmpty();

    [Fact]
    public void No_code_is_used_twice() => All.Select(descriptor => descriptor.Code).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Every_code_has_the_letters_of_the_project_and_four_digits() =>
        All.Where(descriptor => !Regex.IsMatch(descriptor.Code, @"^CPR\d{4}$")).Select(descriptor => descriptor.Code).Should().BeEmpty();

    [Fact]
    public void Every_message_has_both_halves_with_the_same_arguments()
    {
        var halves =
            from descriptor in All
            where string.IsNullOrWhiteSpace(descriptor.Vi) || string.IsNullOrWhiteSpace(descriptor.En)
                || descriptor.HelpVi is null != descriptor.HelpEn is null
                || !SameNames(descriptor.Vi, descriptor.En)
                || (descriptor.HelpVi is { } help && !SameNames(help, descriptor.HelpEn!))
            select descriptor.Code;

        halves.Should().BeEmpty();
    }

    [Fact]
    public void No_message_ends_in_a_full_stop_or_says_invalid()
    {
        var bad =
            from descriptor in All
            from text in new[] { descriptor.Vi, descriptor.En, descriptor.HelpVi ?? "", descriptor.HelpEn ?? "" }
            where text.EndsWith('.') || Regex.IsMatch(text, @"\b(invalid|unexpected|please)\b", RegexOptions.IgnoreCase)
            select $"{descriptor.Code}: {text}";

        bad.Should().BeEmpty();
    }

    private static bool SameNames(string one, string other) =>
        MessageTemplate.NamesIn(one).ToHashSet(StringComparer.Ordinal).SetEquals(MessageTemplate.NamesIn(other));
}

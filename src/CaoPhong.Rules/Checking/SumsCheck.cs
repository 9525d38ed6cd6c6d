using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>The maxima of the parts add up to the max of the whole, and a ceiling lies below that.</summary>
internal static class SumsCheck
{
    // Enough to show where the numbers stand; a form has rarely more sections.
    private const int MostPlaces = 8;

    public static void Run(CheckRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            if (!form.HasUnknownMax)
            {
                Compare(run, form.Sections, form.Max, run.Places.ValueOf(form.Span, "max"),
                    (sum, terms, span) => CheckingDiagnostics.FormSum(span, form.Id, form.Max, sum, terms));
            }

            foreach (var section in form.Parts.OfType<Section>().Where(section => !section.HasUnknownMax))
            {
                Section(run, section);
            }
        }
    }

    private static void Section(CheckRun run, Section section)
    {
        var span = run.Places.ValueOf(section.Span, "max", "ceiling");
        if (!section.HasCeiling)
        {
            Compare(run, section.Parts, section.Max, span,
                (sum, terms, place) => CheckingDiagnostics.SectionSum(place, section.Id, section.Max, sum, terms));
            return;
        }

        var counted = Counted(section.Parts);
        if (counted.All(part => !part.HasUnknownMax) && counted.Sum(part => part.Max) is var sum && sum <= section.Max)
        {
            run.Diagnostics.Report(CheckingWarnings.UselessCeiling(span, section.Id, section.Max, sum));
        }
    }

    private static void Compare(
        CheckRun run, IEnumerable<Part> parts, decimal max, SourceSpan span, Func<decimal, string, SourceSpan, Diagnostic> report)
    {
        var counted = Counted(parts);
        if (counted.Exists(part => part.HasUnknownMax) || counted.Sum(part => part.Max) is var sum && sum == max)
        {
            return;
        }

        var terms = counted.Count == 0 ? "0" : string.Join(" + ", counted.Select(part => Numbers.Format(part.Max)));
        var finding = report(counted.Sum(part => part.Max), terms, span);
        foreach (var part in counted.Take(MostPlaces))
        {
            finding = finding.Also(run.Places.ValueOf(part.Span, "max", "ceiling"), Phrase.Same(string.Create(CultureInfo.InvariantCulture, $"'{part.Id}': {Numbers.Format(part.Max)}")));
        }

        run.Diagnostics.Report(finding);
    }

    // A bonus is on top and a penalty has no max: neither is in a sum.
    private static List<Counted> Counted(IEnumerable<Part> parts) =>
        [.. parts.Select(part => part switch
        {
            Section section => new Counted(section.Id, section.Max, section.HasUnknownMax, section.Span),
            Criterion { Role: CriterionRole.Ordinary } criterion => new Counted(criterion.Id, criterion.Max, criterion.HasUnknownMax, criterion.Span),
            _ => null,
        }).OfType<Counted>()];
}

/// <summary>A part whose max is added up.</summary>
internal sealed record Counted(string Id, decimal Max, bool HasUnknownMax, SourceSpan Span);

using System.Globalization;
using System.Text;
using System.Xml;
using CaoPhong.Rules.Cases.Mutating;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>Writes cases that were run as JUnit XML, which build servers read.</summary>
internal static class JUnitReport
{
    /// <summary>Writes the report: a suite for every case file, and one for what was asked besides.</summary>
    public static void Write(Stream output, TestRun run, Language language)
    {
        using (var xml = XmlWriter.Create(output, new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            WriteAll(xml, run, language);
        }

        output.Write("\n"u8);
    }

    private static void WriteAll(XmlWriter xml, TestRun run, Language language)
    {
        var demands = Demands(run, language);
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, run.Cases.Count + demands.Count, run.Cases.Count(one => !one.Passed) + demands.Count(one => one.Finding is not null));
        foreach (var suite in run.Cases.GroupBy(one => one.Case.File))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", suite.Key);
            WriteCounts(xml, suite.Count(), suite.Count(one => !one.Passed));
            foreach (var one in suite)
            {
                WriteCase(xml, one.Case.File, one.Case.Name, one.Findings, language);
            }

            xml.WriteEndElement();
        }

        foreach (var suite in demands.GroupBy(one => one.Suite))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", suite.Key);
            WriteCounts(xml, suite.Count(), suite.Count(one => one.Finding is not null));
            foreach (var one in suite)
            {
                WriteCase(xml, one.Suite, one.Name, one.Finding is null ? [] : [one.Finding], language);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // What is asked of cases besides passing is a test of its own.
    private static List<(string Suite, string Name, Diagnostic? Finding)> Demands(TestRun run, Language language) =>
        [.. (run.Coverage ?? []).Select(one => (
            one.Coverage.RuleSet.Name,
            language == Language.Vietnamese ? $"độ phủ {one.Coverage.Percent}%" : $"coverage {one.Coverage.Percent}%",
            one.Shortfall)),
            .. (run.Mutation ?? []).SelectMany(report => OfMutation(report, language))];

    private static IEnumerable<(string Suite, string Name, Diagnostic? Finding)> OfMutation(MutationReport report, Language language)
    {
        yield return (report.RuleSet.Name, language == Language.Vietnamese ? $"{report.Noticed} thay đổi bị phát hiện" : $"{report.Noticed} changes noticed", null);
        foreach (var survivor in report.Survivors)
        {
            yield return (report.RuleSet.Name, $"{survivor.Mutant.Place}: {survivor.Finding.Message(language)}", survivor.Finding);
        }
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, string suite, string name, IReadOnlyList<Diagnostic> findings, Language language)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", suite);
        xml.WriteAttributeString("name", name);
        if (findings.Count > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", findings[0].Message(language));
            xml.WriteString(DiagnosticPrinter.Print(findings, language));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

using System.Globalization;
using System.Text;
using System.Xml;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Testing;

/// <summary>Writes cases that were run as JUnit XML, which build servers read.</summary>
internal static class JUnitReport
{
    /// <summary>Writes the report: a suite for every case file.</summary>
    public static void Write(Stream output, IReadOnlyList<TestedCase> cases, Language language)
    {
        using (var xml = XmlWriter.Create(output, new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            WriteAll(xml, cases, language);
        }

        output.Write("\n"u8);
    }

    private static void WriteAll(XmlWriter xml, IReadOnlyList<TestedCase> cases, Language language)
    {
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, cases);
        foreach (var suite in cases.GroupBy(one => one.Case.File))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", suite.Key);
            WriteCounts(xml, [.. suite]);
            foreach (var one in suite)
            {
                WriteCase(xml, one, language);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, IReadOnlyList<TestedCase> cases)
    {
        xml.WriteAttributeString("tests", cases.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", cases.Count(one => !one.Passed).ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteCase(XmlWriter xml, TestedCase one, Language language)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", one.Case.File);
        xml.WriteAttributeString("name", one.Case.Name);
        if (!one.Passed)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", one.Findings[0].Message(language));
            xml.WriteString(DiagnosticPrinter.Print(one.Findings, language));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}

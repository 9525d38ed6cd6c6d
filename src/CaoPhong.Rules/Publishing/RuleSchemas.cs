using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Publishing;

/// <summary>JSON Schemas 2020-12 of rule files and case files, for editors: completion, hover texts in Vietnamese, mistakes as they are typed.</summary>
/// <remarks>Generated from the same shapes that files are read by. An editor finds what is misspelt or missing; <c>caophong check</c> finds everything. Thread-safe.</remarks>
public static class RuleSchemas
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>The schema of rule files.</summary>
    /// <param name="kinds">The kinds of criterion, registered ones among them.</param>
    public static string OfRules(IReadOnlyList<ICriterionKind> kinds) =>
        Write(new("Bộ tiêu chí", "A rule set"), RuleSetShape.Of(kinds));

    /// <summary>The schema of case files.</summary>
    public static string OfCases() => Write(new("Trường hợp mẫu", "Cases"), CaseFileShape.Document);

    private static string Write(Phrase title, MappingShape document)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            new SchemaWriter(json).WriteDocument(title, document);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}

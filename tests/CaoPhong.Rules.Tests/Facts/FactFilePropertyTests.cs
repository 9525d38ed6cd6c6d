using System.Text;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Facts;

/// <summary>What holds of every file of facts.</summary>
public sealed class FactFilePropertyTests
{
    private static readonly string[] Pieces =
        ["cell", "members", "task_rate", ",", ";", "\n", "\r\n", "\r", "\"", "\"\"", "{", "}", "[", "]", ":", ": ", "- ", "5", "-0.5", "1e3", "\\", "\\u", "d800", "null", "true", "unknown", "\0", "\uFEFF", "Số đảng viên", " ", "\t", "#", "sep=;", "é", "e\u0301"];

    [Fact]
    public void No_text_breaks_a_reader()
    {
        var text = Gen.OneOf(Pieces).Array[0, 60].Select(pieces => string.Concat(pieces));
        Gen.Select(text, Gen.OneOf("a.csv", "a.json", "a.jsonl", "a.yaml")).Holds(
            (content, name) => Count(name, Encoding.UTF8.GetBytes(content)) <= content.Length + 1, cases: 4_000);
    }

    [Fact]
    public void No_bytes_break_a_reader() =>
        Gen.Select(Gen.Byte.Array[0, 200], Gen.OneOf("a.csv", "a.json", "a.jsonl", "a.yaml")).Holds(
            (content, name) => Count(name, content) <= content.Length + 1, cases: 2_000);

    [Fact]
    public void Every_cell_that_is_written_by_the_standard_is_read_back()
    {
        var cell = Gen.OneOf("a", "\"", ",", ";", "\n", "\r\n", " ", "ệ", "1").Array[1, 8].Select(pieces => "x" + string.Concat(pieces));
        cell.Array[1, 5].Holds(cells =>
        {
            var heading = string.Join(',', cells.Select((_, index) => $"h{index}")) + ",z";
            var row = string.Join(',', cells.Select(text => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + ",end";
            var rows = FactRig.Read("a.csv", Encoding.UTF8.GetBytes($"{heading}\n{row}\n")).ToList();
            return rows.Count == 1 && rows[0].Meeting!.Given.Take(cells.Length).Select(given => given.Value.Text).SequenceEqual(cells);
        });
    }

    [Theory]
    [InlineData("a.csv"), InlineData("a.json"), InlineData("a.jsonl"), InlineData("a.yaml")]
    public void A_file_without_end_is_read_a_row_at_a_time(string name)
    {
        var (heading, row) = name switch
        {
            "a.csv" => ("cell,members\n", "A,12\n"),
            "a.json" => ("[", "{\"cell\": \"A\", \"members\": 12},\n"),
            "a.jsonl" => ("", "{\"cell\": \"A\", \"members\": 12}\n"),
            _ => ("", "- {cell: A, members: 12}\n"),
        };
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(heading), Encoding.UTF8.GetBytes(row));

        var read = FactReaders.BuiltIn.ForFile(name)!.Read(stream, new(name)).Take(100_000).Count(found => found.IsOk);

        read.Should().Be(100_000);
        stream.BytesRead.Should().BeLessThan((100_000L * row.Length) + (3 << 20), "no reader reads far ahead");
    }

    [Fact]
    public void A_cell_without_end_takes_the_memory_of_a_row()
    {
        using var stream = new EndlessStream(Encoding.UTF8.GetBytes("cell,members\n"), Encoding.UTF8.GetBytes("xxxxxxxxxxxxxxxx"), 8 << 20);

        var rows = FactReaders.BuiltIn.ForFile("a.csv")!.Read(stream, new("a.csv")).ToList();

        rows.Should().ContainSingle().Which.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CPR3607");
    }

    private static int Count(string name, byte[] content)
    {
        var count = 0;
        foreach (var row in FactRig.Read(name, content))
        {
            count++;
            if (row.Meeting is { } meeting)
            {
                _ = FactBinder.Bind(FactRig.Schema, meeting).Diagnostics.Select(diagnostic => diagnostic.ToString()).ToList();
            }
        }

        return count;
    }
}

using System.Buffers;
using System.Text.Json;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>Writes scorecards as JSON: an object a line, alone or as one array.</summary>
internal sealed class JsonScores : ScoreWriter
{
    private const int Piece = 1 << 16;

    private readonly Stream output;
    private readonly Language language;
    private readonly bool asArray;
    private readonly ArrayBufferWriter<byte> buffer = new(2 * Piece);
    private readonly Utf8JsonWriter json;
    private bool any;

    private JsonScores(Stream output, Language language, bool asArray)
    {
        (this.output, this.language, this.asArray) = (output, language, asArray);
        json = new(buffer, ScorecardJson.WriterOptions);
        buffer.Write(asArray ? "["u8 : ""u8);
    }

    /// <summary>An object a line.</summary>
    public static JsonScores Lines(Stream output, Language language) => new(output, language, asArray: false);

    /// <summary>One array, an object a line.</summary>
    public static JsonScores Array(Stream output, Language language) => new(output, language, asArray: true);

    public override void Write(ScoredMeeting scored)
    {
        if (asArray)
        {
            buffer.Write(any ? ",\n"u8 : "\n"u8);
        }

        any = true;
        json.Reset(buffer);
        ScorecardJson.Write(json, scored, language);
        json.Flush();
        if (!asArray)
        {
            buffer.Write("\n"u8);
        }

        if (buffer.WrittenCount >= Piece)
        {
            Flush();
        }
    }

    public override void End(MeetingSummary summary)
    {
        buffer.Write(asArray ? any ? "\n]\n"u8 : "]\n"u8 : ""u8);
        Flush();
        output.Flush();
    }

    public override void Dispose()
    {
        json.Dispose();
        base.Dispose();
    }

    private void Flush()
    {
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}

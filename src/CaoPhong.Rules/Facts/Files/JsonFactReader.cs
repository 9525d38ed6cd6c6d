using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts.Files;

/// <summary>Reads JSON: an array of objects, or one object.</summary>
/// <remarks>Thread-safe. The array is read an element at a time.</remarks>
public sealed class JsonFactReader : IFactReader
{
    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json"];

    /// <inheritdoc/>
    public IEnumerable<FactRow> Read(Stream stream, FactFile file)
    {
        var window = new ByteWindow(stream);
        window.Grow();
        var elements = new JsonElements(window);
        var any = false;
        while (elements.Read())
        {
            any = true;
            var place = file.At(elements.Line);
            yield return Row(elements, place) with { Original = file.KeepOriginal ? elements.Bytes.ToArray() : default };
        }

        if (!any && !elements.IsArray)
        {
            yield return FactRow.Broken(file.At(null), FactFileDiagnostics.NoMeetings(file.At(null)));
        }
    }

    private static FactRow Row(JsonElements elements, FactPlace place) =>
        elements.Endless ? FactRow.Broken(place, FactFileDiagnostics.EndlessJson(place))
        : elements.Broken ? FactRow.Broken(place, FactFileDiagnostics.BetweenElements(place))
        : JsonMeeting.Read(elements.Bytes, place);
}

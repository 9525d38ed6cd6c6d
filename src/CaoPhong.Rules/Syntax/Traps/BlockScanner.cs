namespace CaoPhong.Rules.Syntax.Traps;

/// <summary>Goes through a text line by line, as its author sees it, and finds where YAML reads something else.</summary>
/// <remarks>It reads more than YAML does: a line that YAML cannot read has a place and a meaning here, so that every mistake of
/// a file is found in one run. Linear in the length of the text. Not thread-safe.</remarks>
internal sealed class BlockScanner
{
    private const int MostNested = 64;

    private readonly string text;
    private readonly TrapList traps;
    private readonly Levels levels = new();
    private readonly BlockValueScanner values;
    private (int From, int By)? shift;

    private BlockScanner(string text, TrapList traps)
    {
        this.text = text;
        this.traps = traps;
        values = new(text, traps);
    }

    /// <summary>The traps of a text in which no line is indented by tabs.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blockScalars">The lines of its block scalars, as start and end, in order.</param>
    public static IReadOnlyList<Trap> Scan(string text, out IReadOnlyList<(int Start, int End)> blockScalars)
    {
        var scanner = new BlockScanner(text, new TrapList());
        var at = 0;
        while (at < text.Length)
        {
            at = scanner.ReadLine(at);
        }

        blockScalars = scanner.values.BlockScalars;
        return scanner.traps.Found;
    }

    private int ReadLine(int start)
    {
        var end = Chars.LineEnd(text, start);
        var at = Chars.SkipBlanks(text, start, end);
        if (at == end)
        {
            return Chars.NextLine(text, end);
        }

        if (text[at] == '#')
        {
            return Chars.NextLine(text, end);
        }

        if (at == start && IsMarker(start, end))
        {
            levels.Clear();
            return Chars.NextLine(text, end);
        }

        return ReadContent(new(start, at, end, Chars.Column(text, start, at)));
    }

    private bool IsMarker(int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        if (line[0] == '%' && levels.IsEmpty)
        {
            if (line.TrimEnd() is not ("%YAML 1.2" or "%YAML 1.1"))
            {
                traps.AddMisread(start, end, LayoutDiagnostics.Directive, new TextEdit(start, end - start, ""));
            }

            return true;
        }

        return (line.StartsWith("---") || line.StartsWith("...")) && Chars.IsBlankOrEnd(text, start + 3);
    }

    private int ReadContent(Line line)
    {
        line = WithoutStray(line);
        var bullet = Bullet(line);
        if (bullet > 0 || (text[line.At] == '-' && Chars.IsBlankOrEnd(text, line.At + 1)))
        {
            return ReadItem(line, bullet > 0 ? bullet : line.At + 1);
        }

        var key = KeyScanner.InBlock(text, line.At, line.End) ?? (levels.IsEmpty || levels.HasKeysAt(line.Column) || (levels.Last!.Awaits && KeyFollows(line)) ? KeyScanner.Crippled(text, line.At, line.End, flow: false) : null);
        if (key is { } found && found.End > found.Start && text[line.At] is not ('{' or '[' or '?'))
        {
            if (Place(line, item: false) is not { } level)
            {
                return Remove(line, LayoutDiagnostics.KeyAmongItems);
            }

            KeySigns.Report(text, found, traps);
            return values.Read(found.SignEnd, line.End, level.Column, level, found);
        }

        return ReadText(line);
    }

    // A character that slipped into the indentation: the line without it, which would fit.
    private Line WithoutStray(Line line)
    {
        var letter = text[line.At];
        var next = line.At + 1;
        var rest = Chars.SkipBlanks(text, next, line.End);
        var word = char.IsLetterOrDigit(letter) || letter is '_' or '"' or '\'' or '-' || (letter is '{' or '[' && text.AsSpan(next, line.End - next).ContainsAny('}', ']'));
        if (rest == line.End || (letter == '-' && rest > next) || rest - next < (word ? 2 : 0) || levels.IsEmpty || Quoting.IsTypographicOpening(letter) || (IsBullet(letter) && levels.Fits(true, line.Column)))
        {
            return line;
        }

        var item = text[rest] == '-' && Chars.IsBlankOrEnd(text, rest + 1);
        var column = line.Column + rest - line.At;
        if (!item && !(KeyScanner.InBlock(text, rest, line.End) is { Sign: KeySign.Colon } key && key.End > key.Start))
        {
            return line;
        }

        // Right before the word it was put in; before a blank it took the place of one.
        int[] order = rest == next ? [1, 0] : [0, 1];
        var by = order.FirstOrDefault(by => levels.Fits(item, column - by), -1);
        if (by < 0)
        {
            return line;
        }

        traps.AddBreaking(line.At, next, (span, written) => LayoutDiagnostics.Stray(span, written, letter), new TextEdit(line.At, 1, by == 0 ? " " : ""));
        return line with { At = rest, Column = column - by };
    }

    // A line that is no key and no item: the value of the key above, or a mistake.
    private int ReadText(Line line)
    {
        var last = levels.Last;
        if (last is null && KeyFollows(line))
        {
            return Remove(line, text[line.At] == ':' ? LayoutDiagnostics.OnlyColon : LayoutDiagnostics.NoKey);
        }

        if (last is null || (last.Awaits && line.Column > last.Column))
        {
            return values.Read(line.At, line.End, last?.Column ?? -1, last ?? new Level(-1, false, 0), null);
        }

        if (text[line.At] == '?' && Chars.IsBlankOrEnd(text, line.At + 1))
        {
            return Chars.NextLine(text, line.End); // a complex key, which the tree reports
        }

        if (last.TextColumn > line.Column)
        {
            traps.AddBreaking(line.At, Chars.TrimEnd(text, line.At, line.End), LayoutDiagnostics.Continuation, Indent(line, last.TextColumn - line.Column));
            return last.InBlockScalar ? values.ContinueBlockScalar(Chars.NextLine(text, line.End), last) : Chars.NextLine(text, line.End);
        }

        if (text[line.At] == '{' && levels.Under(line.Column) is { IsList: true } list && list.Column == line.Column)
        {
            traps.AddBreaking(line.At, line.At + 1, LayoutDiagnostics.NoDash, new TextEdit(line.At, 0, "- "));
            return values.Read(line.At, line.End, line.Column, levels.Settle(true, line.Column, line.At), null);
        }

        return Remove(line, text[line.At] == ':' ? LayoutDiagnostics.OnlyColon : LayoutDiagnostics.NoKey);
    }

    // Whether the next line that has content is a key at the same column: then the text was to be one too.
    private bool KeyFollows(Line line)
    {
        var start = Chars.NextLine(text, line.End);
        while (text[line.At] is not ('{' or '[' or '|' or '>') && start < text.Length)
        {
            var end = Chars.LineEnd(text, start);
            var at = Chars.SkipBlanks(text, start, end);
            if (at < end && text[at] != '#')
            {
                return at - start == line.Column && KeyScanner.InBlock(text, at, end) is { Sign: KeySign.Colon };
            }

            start = Chars.NextLine(text, end);
        }

        return false;
    }

    private int ReadItem(Line line, int behind)
    {
        if (Place(line, item: true) is not { } level)
        {
            return Remove(line, LayoutDiagnostics.ItemAmongKeys);
        }

        for (var nested = 0; nested < MostNested; nested++)
        {
            var at = Chars.SkipBlanks(text, behind, line.End);
            if (at == line.End || text[at] == '#')
            {
                level.Awaits = true;
                level.TextColumn = 0;
                return Chars.NextLine(text, line.End);
            }

            level.Awaits = false;
            var column = level.Column + Math.Max(1, at - behind) + 1;
            if (text[at] == '-' && Chars.IsBlankOrEnd(text, at + 1))
            {
                level = levels.Push(true, column, at);
                behind = at + 1;
                continue;
            }

            if (text[at] is '%' or '@' or '`' or ',' or '}' or ']' or '|' or '(' && KeyScanner.InBlock(text, at + 1, line.End) is { Sign: KeySign.Colon })
            {
                var letter = text[at];
                if (text[Chars.TrimEnd(text, at, line.End) - 1] == '}')
                {
                    traps.AddBreaking(at, at + 1, (span, written) => FlowDiagnostics.WrongOpener(span, written, letter), new TextEdit(at, 1, "{"));
                    return Chars.NextLine(text, line.End);
                }

                traps.AddBreaking(at, at + 1, (span, written) => LayoutDiagnostics.Stray(span, written, letter), new TextEdit(at, 1, ""));
                at++;
            }

            if (text[at] is not ('{' or '[' or '?') && KeyScanner.InBlock(text, at, line.End) is { } key)
            {
                var keys = levels.Push(false, column, at);
                KeySigns.Report(text, key, traps);
                return values.Read(key.SignEnd, line.End, column, keys, key);
            }

            return values.Read(at, line.End, level.Column, level, null);
        }

        return Chars.NextLine(text, line.End);
    }

    // The sign of a list as a text processor or an author in a hurry writes it; the place behind it, or 0.
    private int Bullet(Line line)
    {
        var letter = text[line.At];
        var next = line.At + 1 < line.End ? text[line.At + 1] : '\0';
        if (IsBullet(letter) && (letter is not ('*' or '+') || Chars.IsBlank(next)))
        {
            var tight = next != '\0' && !Chars.IsBlank(next);
            if (tight && (char.IsDigit(next) || !StartsEntry(line.At + 1, line.End)))
            {
                return 0;
            }

            traps.AddMisread(line.At, line.At + 1, (span, written) => LayoutDiagnostics.Bullet(span, written, letter), new TextEdit(line.At, 1, tight ? "- " : "-"));
            return line.At + 1;
        }

        if (letter == '-' && next is not ('-' or '\0' or '.' or ' ' or '\t') && !char.IsDigit(next) && StartsEntry(line.At + 1, line.End))
        {
            traps.AddMisread(line.At, line.At + 2, LayoutDiagnostics.TightItem, new TextEdit(line.At + 1, 0, " "));
            return line.At + 1;
        }

        return 0;
    }

    private static bool IsBullet(char letter) => letter is '*' or '+' or '–' or '—' or '•' or '●' or '▪' or '◦' or '‣' or '·' or '\uF0B7';

    private bool StartsEntry(int at, int end) => text[at] is '{' or '[' || KeyScanner.Follows(text, at, end);

    // Finds the level of a line; one that stands at a column of its own goes to the nearest level. Null where there is none.
    private Level? Place(Line line, bool item)
    {
        var column = line.Column;
        shift = shift is { } before && column >= before.From ? before : null;
        if (levels.Fits(item, column))
        {
            return levels.Settle(item, column, line.At);
        }

        if (shift is { } again && levels.Fits(item, column + again.By))
        {
            Move(line, again.By, null, 0);
            return levels.Settle(item, column + again.By, line.At);
        }

        if (levels.Nearest(item, column) is not { } level)
        {
            return null;
        }

        var by = level.Column - column;
        shift = (column, by);
        Move(line, by, (span, written) => LayoutDiagnostics.Indentation(span, written, column, column + by), level.At);
        return levels.Settle(item, column + by, line.At);
    }

    private void Move(Line line, int by, TrapWords? words, int other)
    {
        if (words is null)
        {
            traps.AddRepair(line.At, Indent(line, by));
        }
        else
        {
            traps.AddIndentation(line.At, line.At + 1, words, other, Indent(line, by));
        }
    }

    private static TextEdit Indent(Line line, int by) =>
        by > 0 ? new(line.Start, 0, new string(' ', by)) : new(line.Start, Math.Min(-by, line.At - line.Start), "");

    // Takes a line that belongs nowhere out, with everything that is deeper than it.
    private int Remove(Line line, TrapWords words)
    {
        var item = text[line.At] == '-';
        var (end, next) = (line.End, Chars.NextLine(text, line.End));
        while (next < text.Length)
        {
            var lineEnd = Chars.LineEnd(text, next);
            var at = Chars.SkipBlanks(text, next, lineEnd);
            var column = Chars.Column(text, next, at);
            if (at < lineEnd && column <= line.Column && !(item && column == line.Column && text[at] == '-'))
            {
                break;
            }

            end = lineEnd;
            next = Chars.NextLine(text, lineEnd);
        }

        traps.AddBreaking(line.At, Chars.TrimEnd(text, line.At, line.End), words, new TextEdit(line.At, end - line.At, ""));
        return next;
    }

    private readonly record struct Line(int Start, int At, int End, int Column);
}

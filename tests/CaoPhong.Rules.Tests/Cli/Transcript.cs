using System.Globalization;
using System.Text;
using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Cli;

/// <summary>Runs command lines of the tool over the files of a folder, and writes down all that comes of them.</summary>
/// <remarks>A word that names a file of the folder is that file; <c>{tmp}</c> is a folder whose files are shown and taken away; <c>&lt; FILE</c> at the end is standard input.
/// <c>{copy}</c> is a copy of the folder, which commands may write to: <c>: show FILE</c>, <c>: replace FILE 'OLD' 'NEW'</c> and <c>: delete FILE</c> look at it and change it.</remarks>
internal sealed class Transcript : IDisposable
{
    private readonly string folder;
    private readonly string tmp = Directory.CreateTempSubdirectory("caophong").FullName.Replace('\\', '/');
    private readonly string copy = Directory.CreateTempSubdirectory("caophong").FullName.Replace('\\', '/');

    public Transcript(string folder) => this.folder = Path.Combine(Golden.SourceFolder(), folder).Replace('\\', '/');

    /// <summary>What the commands of a text come to, one a line.</summary>
    public string Of(string commands)
    {
        if (commands.Contains("{copy}", StringComparison.Ordinal))
        {
            Copy();
        }

        var text = new StringBuilder();
        foreach (var command in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.StartsWith('#')))
        {
            if (command.StartsWith(": ", StringComparison.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"{command}\n");
                Edit(Split(command[2..]).Words, text);
            }
            else
            {
                text.Append(CultureInfo.InvariantCulture, $"$ caophong {command}\n");
                Run(command, text);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public void Dispose()
    {
        Directory.Delete(tmp, recursive: true);
        Directory.Delete(copy, recursive: true);
    }

    private void Copy()
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private void Edit(IReadOnlyList<string> words, StringBuilder text)
    {
        var content = File.ReadAllText(words[1]);
        switch (words[0])
        {
            case "show":
                Append(text, "", content);
                break;
            case "replace" when content.Contains(words[2], StringComparison.Ordinal):
                File.WriteAllText(words[1], content.Replace(words[2], words.Count > 3 ? words[3] : "", StringComparison.Ordinal));
                break;
            case "delete":
                File.Delete(words[1]);
                break;
            default:
                throw new InvalidOperationException($"'{string.Join(' ', words)}' is nothing that can be done");
        }
    }

    private void Run(string command, StringBuilder text)
    {
        var (words, input) = Split(command);
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var language = LanguageChoice.Of(words.Contains("--lang") ? words : [.. words, "--lang", "vi"]);
        int exit;
        using (var terminal = new Terminal(new MemoryStream(input), output, error, language))
        {
            exit = Tool.Run(words, terminal);
        }

        Append(text, "", Encoding.UTF8.GetString(output.ToArray()));
        Append(text, "stderr", error.ToString());
        foreach (var file in Directory.EnumerateFiles(tmp, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Append(text, Path.GetRelativePath(tmp, file).Replace('\\', '/'), Encoding.UTF8.GetString(File.ReadAllBytes(file)));
            File.Delete(file);
        }

        if (exit != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"--- exit {exit}\n");
        }
    }

    private (IReadOnlyList<string> Words, byte[] Input) Split(string command)
    {
        var parts = command.Split(" < ");
        var words = new List<string>();
        var word = new StringBuilder();
        var quoted = false;
        foreach (var letter in parts[0] + " ")
        {
            if (letter == '\'')
            {
                quoted = !quoted;
            }
            else if (letter == ' ' && !quoted)
            {
                if (word.Length > 0)
                {
                    words.Add(Placed(word.ToString()));
                    word.Clear();
                }
            }
            else
            {
                word.Append(letter);
            }
        }

        return (words, parts.Length > 1 ? File.ReadAllBytes(Path.Combine(folder, parts[1])) : []);
    }

    private string Placed(string word)
    {
        var path = Path.Combine(folder, word);
        return word is not ("." or "..") && (File.Exists(path) || Directory.Exists(path)) ? path : word.Replace("{tmp}", tmp, StringComparison.Ordinal).Replace("{copy}", copy, StringComparison.Ordinal);
    }

    private void Append(StringBuilder text, string name, string content)
    {
        if (content.Length == 0)
        {
            return;
        }

        if (name.Length > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"--- {name}\n");
        }

        text.Append(content.Replace(folder + "/", "", StringComparison.Ordinal).Replace(tmp, "{tmp}", StringComparison.Ordinal).Replace(copy + "/", "", StringComparison.Ordinal));
        if (!content.EndsWith('\n'))
        {
            text.Append("⏎\n");
        }
    }
}

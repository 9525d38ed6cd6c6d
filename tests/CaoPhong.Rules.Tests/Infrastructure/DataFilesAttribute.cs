using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace CaoPhong.Rules.Tests.Infrastructure;

/// <summary>Runs a theory once for every file below <c>Data/FOLDER</c>: its argument is the path below the sources of the tests.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class DataFilesAttribute(string folder, params string[] patterns) : DataAttribute
{
    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var root = Golden.SourceFolder();
        var files = (patterns.Length == 0 ? ["*.yaml"] : patterns)
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(root, "Data", folder), pattern, SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
        return new([.. files.Select(file => new TheoryDataRow<string>(file))]);
    }

    /// <inheritdoc/>
    public override bool SupportsDiscoveryEnumeration() => true;
}

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CaoPhong.Rules.NRules.Tests.Pitfalls;

/// <summary>What the assembly of the NRules engine uses, read from the assembly itself.</summary>
internal static class Metadata
{
    /// <summary>Types of other assemblies, with their namespaces.</summary>
    public static IReadOnlyList<string> TypesUsed() => Read(reader => reader.TypeReferences
        .Select(handle => reader.GetTypeReference(handle))
        .Select(type => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}"));

    /// <summary>Members of types of other assemblies, such as <c>ISession.Fire</c>.</summary>
    public static IReadOnlyList<string> MembersUsed() => Read(reader => reader.MemberReferences
        .Select(handle => reader.GetMemberReference(handle))
        .Where(member => member.Parent.Kind == HandleKind.TypeReference)
        .Select(member => $"{reader.GetString(reader.GetTypeReference((TypeReferenceHandle)member.Parent).Name)}.{reader.GetString(member.Name)}"));

    /// <summary>Other assemblies.</summary>
    public static IReadOnlyList<string> AssembliesUsed() => Read(reader => reader.AssemblyReferences
        .Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name)));

    private static List<string> Read(Func<MetadataReader, IEnumerable<string>> read)
    {
        using var file = new PEReader(File.OpenRead(typeof(NRulesBackend).Assembly.Location));
        return [.. read(file.GetMetadataReader())];
    }
}

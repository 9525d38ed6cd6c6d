using System.Reflection;
using Xunit;

namespace CaoPhong.Rules.Tests.Infrastructure;

/// <summary>What users of the packages can name changes only where somebody sees it change.</summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Packages => ["CaoPhong.Rules", "CaoPhong.Rules.Excel", "CaoPhong.Rules.DependencyInjection"];

    [Theory, MemberData(nameof(Packages))]
    public void The_public_surface_is_that_of_the_file(string package) =>
        Golden.Verify(PublicApi.Of(Assembly.Load(package)), Path.Combine("..", "..", "src", package, "PublicApi.txt"));
}

using System.Diagnostics.CodeAnalysis;

namespace CaoPhong.Rules;

/// <summary>Names the <see cref="IRulePlugin"/> of an assembly: <c>[assembly: RulePlugin(typeof(MyPlugin))]</c>.</summary>
/// <param name="plugin">A public class with a constructor that takes nothing.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RulePluginAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type plugin) : Attribute
{
    /// <summary>The class.</summary>
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)]
    public Type Plugin { get; } = plugin;
}

using System.Reflection;
using System.Reflection.Emit;
using CaoPhong.Rules.Kinds;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Kinds;

/// <summary>The built-in kinds have no back door: what they call, a registered kind may call too.</summary>
public sealed class PublicContractTests
{
    private static readonly OpCode[] OneByte = Codes(1);

    private static readonly OpCode[] TwoBytes = Codes(2);

    [Fact]
    public void Built_in_kinds_use_nothing_of_other_rooms_that_is_not_public()
    {
        var strange =
            from type in typeof(BuiltInKinds).Assembly.GetTypes()
            where type.Namespace == typeof(BuiltInKinds).Namespace
            from method in type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).OfType<MethodBase>()
            from used in UsedBy(method)
            where IsHidden(used)
            select $"{type.Name}.{method.Name} uses {used.DeclaringType?.Name}.{used.Name}";

        strange.Distinct().Should().BeEmpty();
    }

    [Fact]
    public void The_test_itself_sees_what_is_hidden()
    {
        var method = typeof(RuleSetLoader).Assembly.GetType("CaoPhong.Rules.Model.FormReader")!.GetMethod("Read")!;

        UsedBy(method).Where(IsHidden).Should().NotBeEmpty();
    }

    private static bool IsHidden(MemberInfo used)
    {
        var type = used as Type ?? used.DeclaringType;
        if (type?.Namespace is not { } room || !room.StartsWith("CaoPhong.Rules", StringComparison.Ordinal) || room == typeof(BuiltInKinds).Namespace)
        {
            return false;
        }

        return !type.IsVisible || used switch
        {
            MethodBase method => !method.IsPublic && !method.IsFamily,
            FieldInfo field => !field.IsPublic,
            _ => false,
        };
    }

    private static IEnumerable<MemberInfo> UsedBy(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var instruction = code[at] == 0xFE ? TwoBytes[code[at + 1]] : OneByte[code[at]];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                yield return method.Module.ResolveMember(
                    BitConverter.ToInt32(code, at),
                    method.DeclaringType!.GetGenericArguments(),
                    method is ConstructorInfo ? [] : method.GetGenericArguments())!;
            }

            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static OpCode[] Codes(int size)
    {
        var codes = new OpCode[256];
        foreach (var code in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).Where(code => code.Size == size))
        {
            codes[code.Value & 0xFF] = code;
        }

        return codes;
    }
}

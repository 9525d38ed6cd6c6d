using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CaoPhong.Rules.Tests.Infrastructure;

/// <summary>Writes down what users of an assembly can name: a line a type, an indented line a member.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // What the compiler adds to every record.
    private static readonly string[] OfRecords = ["ToString", "GetHashCode", "Equals", "Deconstruct", "op_Equality", "op_Inequality", "<Clone>$"];

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] = "long",
        [typeof(decimal)] = "decimal", [typeof(object)] = "object", [typeof(char)] = "char", [typeof(double)] = "double", [typeof(byte)] = "byte",
    };

    /// <summary>All public types of an assembly.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (var member in Members(type).Distinct().Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        var kind = type.IsEnum ? "enum"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsInterface ? "interface"
            : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class"
            : type.IsSealed ? "sealed class"
            : "class";
        var parents = new[] { type.BaseType }.Where(parent => parent is { IsAbstract: true } && parent.Assembly == type.Assembly)
            .Concat(type.GetInterfaces().Where(parent => parent.Assembly == type.Assembly))
            .Select(parent => Name(parent!))
            .ToList();
        return $"{kind} {type.Namespace}.{Name(type)}{(parents.Count > 0 ? " : " + string.Join(", ", parents) : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type);
        }

        return type.GetMembers(Declared).Where(member => !IsOfRecord(type, member)).SelectMany(Lines);
    }

    private static IEnumerable<string> Lines(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => [$"new({Parameters(constructor)})"],
        PropertyInfo property => [$"{Static(property.GetMethod!)}{Name(property.PropertyType)} {property.Name}{Index(property)} {{ get;{Setter(property)} }}"],
        FieldInfo field => [$"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}"],
        MethodInfo { IsSpecialName: false } method => [$"{Static(method)}{Name(method.ReturnType)} {method.Name}{Generics(method.GetGenericArguments())}({Parameters(method)})"],
        MethodInfo { Name: var name } method when name.StartsWith("op_", StringComparison.Ordinal) => [$"static {Name(method.ReturnType)} {name}({Parameters(method)})"],
        _ => [],
    };

    private static bool IsOfRecord(Type type, MemberInfo member) =>
        type.GetMethod("<Clone>$") is not null || type.IsValueType ? OfRecords.Contains(member.Name) : member.Name is "ToString" or "GetHashCode";

    private static string Setter(PropertyInfo property) =>
        property.SetMethod is not { IsPublic: true } setter ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;"
        : " set;";

    private static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "";
        var type = parameter.ParameterType.IsByRef ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return $"{way}{Name(type)} {parameter.Name}{(parameter.HasDefaultValue ? " = …" : "")}";
    }

    private static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Name(value) + "?";
        }

        var outer = type.IsNested && !type.IsGenericParameter ? Name(type.DeclaringType!) + "." : "";
        return $"{outer}{type.Name.Split('`')[0]}{Generics(type.GetGenericArguments())}";
    }

    private static string Generics(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";
}

using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules;

/// <summary>
/// What an assembly brings that is no part of the library: kinds of criterion, functions, engines and readers of facts. An application gives it to
/// <see cref="RuleOptions.With"/>; the tool takes it where a person names its file, <c>--plugin FILE.dll</c>, and never looks for one by itself.
/// </summary>
/// <remarks>Immutable; thread-safe. A plug-in for the tool is a public class with a constructor that takes nothing, and its assembly names it with
/// <see cref="RulePluginAttribute"/>. It runs with all rights of the tool: rule files cannot run code, a plug-in can.</remarks>
public interface IRulePlugin
{
    /// <summary>Kinds of criterion, under keys that begin with <c>x-</c>.</summary>
    IReadOnlyList<ICriterionKind> Kinds => [];

    /// <summary>Functions for expressions.</summary>
    IReadOnlyList<FunctionDefinition> Functions => [];

    /// <summary>Engines, to be chosen by their names.</summary>
    IReadOnlyList<IRuleBackend> Backends => [];

    /// <summary>Readers for further formats of facts.</summary>
    IReadOnlyList<IFactReader> Readers => [];
}

using CaoPhong.Rules.Checking;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Mutants to rule sets: read and checked like any, as far as they differ from the one they are made of.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class MutantReader(RuleSet ruleSet, IReadOnlyList<ICriterionKind> kinds, IReadOnlyList<FunctionDefinition> functions)
{
    /// <summary>The rule set of a mutant; null where the checker refuses it.</summary>
    public RuleSet? Read(Mutant mutant)
    {
        var diagnostics = new DiagnosticBag();
        var read = mutant.Criterion is { } criterion ? WithCriterion(mutant, criterion, diagnostics) : Whole(mutant, diagnostics);
        return diagnostics.HasErrors ? null : read;
    }

    private RuleSet? Whole(Mutant mutant, DiagnosticBag diagnostics)
    {
        var read = RuleSetReader.ReadUnmarked((MappingNode)Edited(ruleSet.Document, mutant), kinds, functions, diagnostics);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        var run = new CheckRun(read, diagnostics);
        SumsCheck.Run(run);
        GradesCheck.Run(run);
        return read;
    }

    private RuleSet? WithCriterion(Mutant mutant, MappingNode node, DiagnosticBag diagnostics)
    {
        var form = mutant.Form!;
        var original = form.Criteria.First(criterion => criterion.Id == mutant.Place);
        var annotations = new Annotations(new CitationReader(ruleSet.Header.Sources, diagnostics), diagnostics);
        var reader = new CriterionReader(kinds, ruleSet.Facts, ruleSet.Scope, new UniqueIds(diagnostics), annotations, diagnostics);
        if (reader.Read(Edited(node, mutant), original.Source) is not { IsBroken: false } changed || diagnostics.HasErrors)
        {
            return null;
        }

        var alone = ruleSet with
        {
            Document = node,
            Forms = [form with { Sections = [new Section("", "", changed.Max, false, [changed], changed.Span)] }],
        };
        var run = new CheckRun(alone, diagnostics);
        TablesCheck.Run(run);
        PointsCheck.Run(run);
        return diagnostics.HasErrors ? null : ruleSet with
        {
            Forms = [.. ruleSet.Forms.Select(one => ReferenceEquals(one, form) ? one with { Sections = [.. one.Sections.Select(section => With(section, changed))] } : one)],
        };
    }

    private static Section With(Section section, Criterion changed) => section with
    {
        Parts = [.. section.Parts.Select(part => part is Section inner ? With(inner, changed) : part.Id == changed.Id ? changed : part)],
    };

    private static SyntaxNode Edited(SyntaxNode tree, Mutant mutant)
    {
        // What changes places is put in at once: one after the other would take the first back.
        var marks = mutant.Edits.Select(edit => (edit.Old, Mark: (SyntaxNode)new MissingNode(edit.Old.Span), edit.New)).ToList();
        foreach (var (old, mark, _) in marks)
        {
            tree = TreeEdit.Swap(tree, old, mark);
        }

        foreach (var (_, mark, put) in marks)
        {
            tree = TreeEdit.Swap(tree, mark, put);
        }

        return tree;
    }
}

namespace CaoPhong.Rules.DependencyInjection;

/// <summary>Options that are made, and validated, when the host starts, so that the rules are opened then and not by the first request.</summary>
internal sealed class OpenedRules
{
    /// <summary>The provider that opened them.</summary>
    public RuleLibraryProvider? Provider { get; set; }
}

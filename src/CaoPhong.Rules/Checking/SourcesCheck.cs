using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Checking;

/// <summary>Every number has a source: its own, or that of what it stands in.</summary>
internal static class SourcesCheck
{
    private const int MostNames = 5;

    public static void Run(CheckRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            string[] without =
            [
                .. form.Criteria.Where(criterion => criterion.Source is null && !criterion.Table.Rows.All(row => row.Source is not null)).Select(criterion => criterion.Id),
                .. form.Grades.Where(grade => grade.Source is null).Select(grade => grade.Id),
            ];
            if (without.Length > 0)
            {
                var names = string.Join(", ", without.Take(MostNames).Select(id => $"'{id}'")) + (without.Length > MostNames ? ", …" : "");
                run.Diagnostics.Report(CheckingWarnings.NoSource(form.Span, form.Id, without.Length, names));
            }
        }
    }
}

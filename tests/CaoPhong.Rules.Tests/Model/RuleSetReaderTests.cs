using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Model;

public sealed class RuleSetReaderTests
{
    [Fact]
    public void A_file_with_every_key_of_the_language_is_read_without_a_word()
    {
        var (_, found) = RuleSetRig.Read(RuleSetRig.TextOf("Data/model/whole.rules.yaml"), "whole.rules.yaml");

        DiagnosticPrinter.Print(found, Language.Vietnamese).Should().BeEmpty();
    }
}

using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Trials;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

public sealed class ExpressionBatchTests
{
    [Theory]
    [InlineData("""{"id": "a", "expression": "1 + 2"}""", """{"id":"a","type":"number","value":"3"}""")]
    [InlineData("""{"id": 7, "expression": "x > 1", "inputs": {"x": 2}}""", """{"id":7,"type":"boolean","value":true}""")]
    [InlineData("""{"expression": "\"Tốt\""}""", """{"id":null,"type":"string","value":"Tốt"}""")]
    [InlineData("""{"id": "l", "expression": "[1,2, 3]"}""", """{"id":"l","error":{"code":"CPR2014","message":"the comma between two digits in '1,2' has no blank"}}""")]
    [InlineData("""{"id": "l", "expression": "[1,2,3]"}""", """{"id":"l","type":"list","value":[{"type":"number","value":"1"},{"type":"number","value":"2"},{"type":"number","value":"3"}]}""")]
    [InlineData("""{"id": "d", "expression": "d + @\"P1M\"", "inputs": {"d": {"type": "date", "value": "2024-01-31"}}}""", """{"id":"d","type":"date","value":"2024-02-29"}""")]
    [InlineData("""{"id": "u", "form": "unary-test", "subject": "age", "expression": ">= 18", "inputs": {"age": {"type": "number", "value": "18"}}}""", """{"id":"u","type":"boolean","value":true}""")]
    [InlineData("""{"id": "u", "form": "unary-test", "expression": "-", "inputs": {"age": 1}}""", """{"id":"u","type":"boolean","value":true}""")]
    [InlineData("""{"id": "u", "form": "unary-test", "expression": "1,2,3", "inputs": {"age": 2}}""", """{"id":"u","type":"boolean","value":true}""")]
    [InlineData("""{"id": "u", "form": "unary-test", "expression": "1"}""", """{"id":"u","error":{"code":"CPR2393","message":"it is not clear what the test is about"}}""")]
    [InlineData("""{"id": "e", "expression": "lets + 1", "lets": [{"name": "lets", "expression": "x * 2"}], "inputs": {"x": 2}}""", """{"id":"e","type":"number","value":"5"}""")]
    [InlineData("""{"id": "n", "expression": "a = null", "inputs": {"a": {"type": "null", "value": null, "declared": "number"}}}""", """{"id":"n","type":"boolean","value":true}""")]
    [InlineData("""{"id": "t", "expression": "1", "inputs": {"a": {"type": "time", "value": "10:00:00"}}}""", """{"id":"t","error":{"code":"CPR2395","message":"'a' is of the type 'time', which this language does not have"}}""")]
    [InlineData("""{"id": "t", "expression": "1", "inputs": {"a": {"type": "date", "value": "2024-02-30"}}}""", """{"id":"t","error":{"code":"CPR2394","message":"'a' has no value of the type 'date'"}}""")]
    [InlineData("""{"id": "t", "expression": "1", "inputs": [1]}""", """{"id":"t","error":{"code":"CPR2397","message":"'inputs' has not the shape of a line of a batch"}}""")]
    [InlineData("""{"id": "t", "expression": "1", "inputs": {"a": 1, "a": 2}}""", """{"id":"t","error":{"code":"CPR2396","message":"the name 'a' is there twice"}}""")]
    [InlineData("""{"id": "t"}""", """{"id":"t","error":{"code":"CPR2392","message":"the line has no 'expression', or it is no text"}}""")]
    [InlineData("""{"id": "t", "expression": 5}""", """{"id":"t","error":{"code":"CPR2392","message":"the line has no 'expression', or it is no text"}}""")]
    [InlineData("""{"id": "\ud800", "expression": "1"}""", """{"id":null,"error":{"code":"CPR2391","message":"the line is no JSON object"}}""")]
    [InlineData("[1]", """{"id":null,"error":{"code":"CPR2391","message":"the line is no JSON object"}}""")]
    [InlineData("", """{"id":null,"error":{"code":"CPR2391","message":"the line is no JSON object"}}""")]
    [InlineData("{", """{"id":null,"error":{"code":"CPR2391","message":"the line is no JSON object"}}""")]
    [InlineData("""{"id": "z", "expression": "1 / 0"}""", """{"id":"z","error":{"code":"CPR2701","message":"division by zero"}}""")]
    [InlineData("""{"id": "z", "expression": "1 + ("}""", """{"id":"z","error":{"code":"CPR2201","message":"there is no value after '('"}}""")]
    public void A_line_has_an_answer(string line, string answer) => ExpressionBatch.Answer(line, Language.English).Should().Be(answer);

    [Fact]
    public void A_line_without_pair_of_a_surrogate_has_an_answer() =>
        ExpressionBatch.Answer("{\"id\": \"a\", \"expression\": \"\\\"\uD800\\\"\"}", Language.Vietnamese).Should().Contain("\"type\":\"string\"");
}

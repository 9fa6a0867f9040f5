using Conventions.Tests.Checks;

namespace Conventions.Tests;

/// <summary>What a failing test is called is the first thing that is read of it.</summary>
public sealed class TestNameTests
{
    private static readonly HashSet<string> Declared = TestNameCheck.Declared(
        SourceFile.All.Where(file => !file.Name.StartsWith("Tests/", StringComparison.Ordinal))
    );

    [Fact]
    public void Every_test_is_named_by_a_sentence() =>
        Findings.None(SourceFile.All.SelectMany(file => TestNameCheck.Findings(file, Declared)));

    [Theory]
    [InlineData("Fact", "FitRefusesNaN")]
    [InlineData("Theory", "Fit_WithNaN_Throws")]
    [InlineData("SkippableFact", "Fit_Refuses_NaN")]
    [InlineData("SkippableTheory(Skip = \"\")", "fit_refuses_NaN")]
    [InlineData("Xunit.Fact", "Fit_refuses__NaN")]
    [InlineData("FactAttribute", "Fit_refuses_wholeBatches")]
    [InlineData("Fact", "BatchNorm")]
    public void Another_name_is_reported(string attribute, string name) =>
        Assert.Equal(
            $"Tests/Some.Tests/SomeTests.cs:1: the test {name} is not named by a sentence. Write Sentence_with_underscores: "
                + "words in lower case, except identifiers and abbreviations.",
            Assert.Single(Check(attribute, name))
        );

    [Theory]
    [InlineData("Health")]
    [InlineData("F1")]
    [InlineData("BN")]
    [InlineData("Fit_refuses_NaN")]
    [InlineData("BatchNorm_and_LogSoftmax_keep_their_names")]
    [InlineData("PyTorchs_tensors_are_read_as_JSON")]
    [InlineData("Public_members_are_those_of_0_107")]
    public void A_sentence_passes(string name) => Assert.Empty(Check("Fact", name));

    [Fact]
    public void Other_methods_are_named_otherwise() => Assert.Empty(Check("MemberData", "TheRowsOfATheory"));

    private static IEnumerable<string> Check(string attribute, string name) =>
        TestNameCheck.Findings(SourceFile.Of($"class C {{ [{attribute}] public void {name}() {{ }} }}"), Declared);
}

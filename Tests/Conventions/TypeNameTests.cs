using Conventions.Tests.Checks;

namespace Conventions.Tests;

/// <summary>Names are compared within a project; the three projects of Generator are taken as one.</summary>
public sealed class TypeNameTests
{
    [Fact]
    public void No_name_has_two_meanings() =>
        Findings.None(SourceFile.All.GroupBy(file => file.Project).SelectMany(TypeNameCheck.Findings));

    [Theory]
    [InlineData("namespace A; class Card;", "namespace B; record Card;")]
    [InlineData("namespace A; class Card;", "namespace B; delegate void Card();")]
    [InlineData("namespace A; class Card;", "namespace B; class Outer { internal enum Card; }")]
    [InlineData("namespace A; class Card;", "namespace B; class Card<T>;")]
    public void Two_types_of_one_name_are_reported(string first, string second) =>
        Assert.Equal(
            "B.cs:1: Card is also the name of a type at A.cs:1. Rename one of the two, so that the name says which of them "
                + "is meant.",
            Assert.Single(Check(first, second))
        );

    [Fact]
    public void A_type_and_a_namespace_of_one_name_are_reported() =>
        Assert.Equal(
            "A.cs:1: Snapshots is also the last part of the namespace A.Snapshots (B.cs:1). Rename the type or the namespace: "
                + "one name for both is ambiguous where it is used.",
            Assert.Single(Check("namespace A; class Snapshots;", "namespace A.Snapshots; class Other;"))
        );

    [Theory]
    [InlineData("namespace A; partial class Card;", "namespace A; partial class Card;")]
    [InlineData("namespace A; class Card;", "namespace A; class Card<T>;")]
    [InlineData("namespace A; class Card;", "namespace B; class Outer { enum Card; }")]
    [InlineData("namespace A; class Card;", "namespace B; class Outer { private enum Card; }")]
    [InlineData("namespace A; class Card;", "namespace B; class Outer { private class Inner { public enum Card; } }")]
    [InlineData("namespace A; class Card;", "namespace B; file class Card;")]
    [InlineData("namespace TorchSharp.A; class Card;", "namespace TorchSharp { class B { public class Card; } }")]
    [InlineData("namespace Snapshots.A; class Snapshots;", "namespace Snapshots.B; class Other;")]
    public void Names_that_cannot_be_mistaken_pass(string first, string second) => Assert.Empty(Check(first, second));

    private static IEnumerable<string> Check(string first, string second) =>
        TypeNameCheck.Findings([SourceFile.Of(first, "A.cs"), SourceFile.Of(second, "B.cs")]);
}

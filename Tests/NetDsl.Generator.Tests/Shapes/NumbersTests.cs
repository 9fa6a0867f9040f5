namespace NetDsl.Generator.Tests.Shapes;

/// <summary>Numbers as text, under the tests' hostile culture.</summary>
public sealed class NumbersTests
{
    // Python's repr of the same numbers.
    [Theory]
    [InlineData(0, "0.0")]
    [InlineData(1, "1.0")]
    [InlineData(-1, "-1.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.01, "0.01")]
    [InlineData(-0.0001, "-0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(1.5e-7, "1.5e-07")]
    [InlineData(123456.789, "123456.789")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1.25e300, "1.25e+300")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(100, "100.0")]
    [InlineData(double.NaN, "nan")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void Shortest_is_as_in_Python(double value, string text) => Assert.Equal(text, Numbers.Shortest(value));

    [Fact]
    public void Groups_are_English() => Assert.Equal("1,234,567", Numbers.Grouped(1234567));

    [Fact]
    public void Minus_is_ASCII() => Assert.Equal("-5", Numbers.Plain(-5));

    [Fact]
    public void Text_leaves_no_empty_decimals() => Assert.Equal("2", Numbers.Text(2));
}

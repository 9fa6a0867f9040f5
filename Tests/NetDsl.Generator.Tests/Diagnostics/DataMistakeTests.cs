using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL070 to NETDSL073: facts about the data.</summary>
public sealed class DataMistakeTests
{
    private const string Training = Advised.Training;

    [Theory]
    [InlineData("[Data([|Classes = 1|])]", "Classes is 1: there is nothing to tell apart. Write 2 or more, or leave it out.")]
    [InlineData("[Data(Classes = 3, [|Features = 0|])]", "Features is 0: a sample has at least one number.")]
    [InlineData("[Data([|Rows = -5|])]", "Rows is -5: there is nothing to learn from. Write 1 or more")]
    public void Impossible(string data, string message) =>
        Assert.StartsWith(message, Mistake.Verify("NETDSL070", Mistake.Network(data + " [Layer(4, 3)]")));

    [Theory]
    [InlineData(
        "[Layer(4, 3)] [Loss(CrossEntropy)] [Data([|Classes = 10|], Features = 4)]",
        "The data has 10 classes, but one output of the network has shape [3]: they cannot be compared. Write 10 as"
    )]
    [InlineData("[Layer(4, 3)] [Loss(CrossEntropy)] [Data([|Classes = 2|])]", "Write 2 as")]
    [InlineData("[Layer(4, 1)] [Loss(BceWithLogits)] [Data([|Classes = 3|])]", "Write 3 as")]
    [InlineData("[Layer(4, 3)] [Loss(BceWithLogits)] [Data([|Classes = 2|])]", "Write 1 or 2 as")]
    public void Classes(string attributes, string message) =>
        Assert.Contains(message, Mistake.Verify("NETDSL071", Mistake.Network(attributes + Training)), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "[Data(Classes = 10, [|Features = 784|])] [Input(3, 28)] [Flatten] [Layer(10)]",
        "has 784 numbers, but the network takes [3, 28], which is 84. Write 784 as"
    )]
    [InlineData("[Layer(4, 10)] [Data([|Features = 5|])]", "has 5 numbers, but the network takes [4], which is 4.")]
    public void Features(string attributes, string message) =>
        Assert.Contains(message, Mistake.Verify("NETDSL072", Mistake.Network(attributes)), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "[Layer(4, 2)] [Data(Classes = 2, [|Targets = Unbounded|])]",
        "Targets is for data with values as targets, and Classes for data with classes: one of the two is wrong. Write only"
    )]
    [InlineData(
        "[Layer(4, 2)] [Data([|Targets = ZeroToOne|])] [Loss(CrossEntropy)]" + Training,
        "and CrossEntropy takes class numbers: one of the two is wrong. Write Classes"
    )]
    [InlineData(
        "[Layer(4, 2)] [Data([|Targets = NonNegative|])] [Loss(BceWithLogits)]" + Training,
        "BceWithLogits takes targets from 0 to 1, and Targets says that they may be higher: one"
    )]
    public void Contradictions(string attributes, string message) =>
        Assert.Contains(message, Mistake.Verify("NETDSL073", Mistake.Network(attributes)), StringComparison.Ordinal);

    [Fact]
    public void Unknown_range() =>
        Assert.EndsWith(
            "Write one of Unbounded, NonNegative, ZeroToOne.",
            Mistake.Verify("NETDSL033", Mistake.Network("[Layer(4, 2)] [Data([|Targets = (TargetRange)9|])]"))
        );

    [Theory]
    [InlineData("[Data] [Layer(4, 3)]")]
    [InlineData("[Data(Classes = 3, Features = 4, Rows = 150)] [Layer(4, 3)] [Loss(CrossEntropy)]" + Training)]
    [InlineData("[Data(Classes = 2)] [Layer(4, 1)] [Loss(BceWithLogits)]" + Training)]
    [InlineData("[Data(Classes = 2)] [Layer(4, 2)] [Loss(Mse)]" + Training)]
    [InlineData("[Data(Targets = ZeroToOne)] [Layer(4, 5)] [Loss(BceWithLogits)]" + Training)]
    [InlineData("[Data(Features = 784)] [Input(1, 28, 28)] [Flatten] [Layer(10)]")]
    public void What_agrees_is_silent(string attributes) =>
        Assert.Empty(Program.Of(Mistake.Network(attributes)).Generate().Analyze());
}

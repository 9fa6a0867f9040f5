using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL075 to NETDSL077, and the general rules with schedules.</summary>
public sealed class ScheduleMistakeTests
{
    [Theory]
    [InlineData("Cosine, [|Warmup = -1|]", "Warmup is -1, but it counts steps or epochs. Write 0 or more.")]
    [InlineData("Cosine, [|Length = 0|]", "Length is 0, but it counts steps or epochs. Write 1 or more.")]
    [InlineData("Cosine, [|Floor = -0.1|]", "Floor is -0.1, but it is the lowest learning rate. Write a number from 0 to below")]
    [InlineData(
        "LinearDecay, [|Floor = 0.2|]",
        "Floor is 0.2, but the learning rate falls to it from 0.1. Write a number from 0"
    )]
    [InlineData("Plateau, [|Floor = double.NaN|]", "Floor is nan, but it is the lowest learning rate.")]
    [InlineData("Step, [|Every = 0|]", "Every is 0, but it counts steps or epochs.")]
    [InlineData("Step, Every = 30, [|Factor = 10|]", "Factor is 10, but the rate is multiplied by it in order to fall.")]
    [InlineData("Exponential, [|Factor = 0|]", "Factor is 0, but the rate is multiplied by it in order to fall.")]
    [InlineData("MultiStep, [|At = new[] { 60, 30 }|]", "At is 60, 30, but its times come one after another. Write numbers of")]
    [InlineData("MultiStep, [|At = new[] { 30, 30 }|]", "At is 30, 30, but")]
    [InlineData("MultiStep, [|At = new[] { 0, 30 }|]", "At is 0, 30, but")]
    [InlineData("MultiStep, [|At = new int[0]|]", "At is empty, but")]
    [InlineData("Polynomial, [|Power = 0|]", "Power is 0, but it is the exponent of a share that falls from 1 to 0.")]
    [InlineData("InverseSqrt, [|Timescale = -5|]", "Timescale is -5, but it counts steps or epochs.")]
    [InlineData("OneCycle, [|Rise = 1|]", "Rise is 1, but it is the share of the cycle in which the rate rises.")]
    [InlineData("OneCycle, [|DivFactor = 0.5|]", "DivFactor is 0.5, but a rate is divided by it to give a lower one.")]
    [InlineData("OneCycle, [|FinalDivFactor = 0|]", "FinalDivFactor is 0, but")]
    [InlineData("Plateau, [|Patience = -1|]", "Patience is -1, but it counts evaluations. Write 0 or more.")]
    [InlineData("Plateau, [|MinDelta = 1|]", "MinDelta is 1, but it is the share by which a loss must be lower to count.")]
    [InlineData("Plateau, [|Cooldown = -1|]", "Cooldown is -1, but it counts evaluations.")]
    public void Out_of_range(string schedule, string start) => Assert.StartsWith(start, Verify("NETDSL077", schedule));

    [Theory]
    [InlineData("Step", "Step needs Every, which says when the rate falls: ", "Write Every = 30 and adjust it.")]
    [InlineData("MultiStep", "MultiStep needs At, which", "Write At = new[] { 30, 60, 80 } and adjust it.")]
    [InlineData("Exponential", "Exponential needs Factor, which says how fast", "Write Factor = 0.95 and adjust it.")]
    public void Missing(string kind, string start, string end)
    {
        var message = Mistake.Verify("NETDSL075", Text($"[[|Schedule({kind})|]]", "Iterations = 100"));
        Assert.StartsWith(start, message);
        Assert.EndsWith(end, message);
    }

    [Theory]
    [InlineData("Warmup = 100", "Iterations = 100", "The warm-up takes 100 steps, and the run has 100 steps:")]
    [InlineData("Warmup = 5, Unit = Epochs", "Epochs = 2", "The warm-up takes 5 epochs, and the run has 2 epochs:")]
    [InlineData("Warmup = 31", "BatchSize = 4, Epochs = 3)] [Data(Rows = 40", "The warm-up takes 31 steps, and the run has 30")]
    [InlineData(
        "Warmup = 2, Unit = Epochs",
        "BatchSize = 4, Iterations = 15)] [Data(Rows = 40",
        "The warm-up takes 2 epochs, and the run has 1.5"
    )]
    public void Warm_up_too_long(string warmup, string train, string start)
    {
        var parts = warmup.Split(", ");
        var marked = $"[Schedule(Cosine, [|{parts[0]}|]{string.Concat(parts.Skip(1).Select(part => ", " + part))})]";
        Assert.StartsWith(start, Mistake.Verify("NETDSL076", Text(marked, train)));
    }

    [Theory]
    [InlineData("Flat, [|Floor = 0.01|]", "Flat does not take Floor (it has Warmup):")]
    [InlineData("OneCycle, [|Warmup = 10|]", "OneCycle does not take Warmup (it has Rise, DivFactor, FinalDivFactor, Length):")]
    [InlineData("Cosine, [|At = new[] { 1 }|]", "Cosine does not take At (it has Floor, Length, Warmup):")]
    [InlineData("MultiStep, At = new[] { 1 }, [|Every = 3|]", "MultiStep does not take Every (it has At, Factor, Warmup):")]
    public void Parameter_not_taken(string schedule, string start) => Assert.StartsWith(start, Verify("NETDSL030", schedule));

    [Theory]
    [InlineData("[|(ScheduleKind)99|]")]
    [InlineData("Cosine, [|Unit = (ScheduleUnit)2|]")]
    public void Not_a_member(string schedule) => Verify("NETDSL033", schedule);

    [Fact]
    public void A_schedule_alone_does_not_train() =>
        Mistake.VerifyAmong("NETDSL042", Mistake.Network("[Layer(2, 2)] [[|Schedule(Cosine)|]]"));

    [Fact]
    public void Every_setting_is_of_some_schedule_and_a_property_of_the_attribute() =>
        Assert.Equal(
            typeof(ScheduleAttribute)
                .GetProperties()
                .Where(property => property.CanWrite && property.Name is not ("Unit" or "At"))
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal),
            Schedules.ScheduleKind.Properties().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void The_schedules_are_those_of_the_runtime()
    {
        Assert.Equal(Enum.GetNames<NetDsl.ScheduleKind>().Order(StringComparer.Ordinal), Kinds.Schedules.Names);
        Assert.All(
            Kinds.Schedules.All,
            kind =>
                Assert.NotNull(typeof(Schedule).Assembly.GetType(kind.Record.Replace("global::", "", StringComparison.Ordinal)))
        );
    }

    private static string Verify(string id, string schedule) =>
        Mistake.Verify(id, Text($"[Schedule({schedule})]", "Iterations = 100"));

    private static string Text(string schedule, string train) =>
        Mistake.Network($"[Layer(2, 2)] [Loss(Mse)] [Optimizer(Sgd, LearningRate = 0.1)] {schedule} [Train({train})]");
}

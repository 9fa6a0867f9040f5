using System.Text.Json;

namespace NetDsl.Tests.Schedules;

/// <summary>Every schedule has PyTorch's rates, step by step; <c>make_schedules.py</c> says of which scheduler.</summary>
public sealed class ScheduleGoldenTests
{
    private static readonly Dictionary<string, double[]> Goldens = JsonSerializer.Deserialize<Dictionary<string, double[]>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Goldens", "schedules.json"))
    )!;

    public static TheoryData<string, double, Schedule> Cases =>
        new()
        {
            { "cosine", 0.1, new CosineSchedule() },
            { "cosine, floor, warm-up 100", 0.1, new CosineSchedule(Floor: 0.001, Warmup: 100) },
            { "cosine of 300", 0.5, new CosineSchedule(Floor: 0.01, Length: 300) },
            { "step 30", 0.1, new StepSchedule(30) },
            { "step 200, factor 0.5, warm-up 250", 0.3, new StepSchedule(200, 0.5, Warmup: 250) },
            { "multistep 300 600 800", 0.1, new MultiStepSchedule([300, 600, 800]) },
            { "multistep 5 900, factor 0.2, warm-up 10", 1, new MultiStepSchedule([5, 900], 0.2, Warmup: 10) },
            { "exponential 0.99", 0.1, new ExponentialSchedule(0.99) },
            { "exponential 0.995, warm-up 7", 0.002, new ExponentialSchedule(0.995, Warmup: 7) },
            { "linear", 0.1, new LinearDecaySchedule() },
            { "linear of 500, floor, warm-up 100", 0.1, new LinearDecaySchedule(Floor: 0.01, Length: 500, Warmup: 100) },
            { "one cycle", 0.1, new OneCycleSchedule() },
            {
                "one cycle, other settings",
                0.7,
                new OneCycleSchedule(Rise: 0.123, DivFactor: 10, FinalDivFactor: 100, Length: 800)
            },
            { "polynomial 2", 0.1, new PolynomialSchedule(Power: 2) },
            { "polynomial 0.9 of 400, warm-up 50", 0.01, new PolynomialSchedule(Power: 0.9, Length: 400, Warmup: 50) },
            { "inverse root, warm-up 100", 0.1, new InverseSqrtSchedule(Warmup: 100) },
            { "inverse root 10", 0.1, new InverseSqrtSchedule(Timescale: 10) },
            { "flat, warm-up 20", 0.1, new FlatSchedule(Warmup: 20) },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rates_are_PyTorchs(string name, double learningRate, Schedule schedule)
    {
        var rates = Goldens[name];
        Close(rates, Enumerable.Range(0, 1000).Select(step => schedule.Rate(step, 1000, learningRate)).ToArray());
    }

    [Fact]
    public void Every_scheduler_is_compared() =>
        Assert.Equal(
            Goldens.Keys.Except(["losses", "plateau", "plateau with defaults"]).Order(StringComparer.Ordinal),
            Cases.Select(each => (string)each[0]).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_plateau_falls_when_PyTorchs_does()
    {
        Close(
            Goldens["plateau"],
            Follow(new PlateauSchedule(Factor: 0.5, Patience: 5, MinDelta: 0.001, Cooldown: 3, Floor: 0.0004))
        );
        Close(Goldens["plateau with defaults"], Follow(new PlateauSchedule()));
    }

    private static double[] Follow(PlateauSchedule schedule)
    {
        var (state, rates) = (PlateauState.Start, new List<double>());
        foreach (var loss in Goldens["losses"])
        {
            rates.Add(schedule.Rate(0.1, state));
            state = schedule.Next(state, loss);
        }

        return [.. rates];
    }

    /// <summary>Equal to 1e-7 of the rate; near the end of a cosine, where PyTorch's recursion loses digits, of 1e-7.</summary>
    private static void Close(double[] expected, double[] rates)
    {
        Assert.Equal(1000, expected.Length);
        for (var step = 0; step < expected.Length; step++)
        {
            Assert.InRange(rates[step] - expected[step], -Tolerance(expected[step]), Tolerance(expected[step]));
        }

        static double Tolerance(double rate) => 1e-7 * Math.Max(rate, 1e-7);
    }
}

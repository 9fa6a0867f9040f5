using TorchSharp;

namespace NetDsl.Engine.Tests.Signatures;

/// <summary>Every public member of the engine exists in TorchSharp, so that what compiles here compiles there.</summary>
public sealed class SignatureTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Signatures");

    private static readonly IReadOnlyDictionary<string, string> Exceptions = File.ReadLines(
            Path.Combine(Folder, "exceptions-0.99.6.txt")
        )
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(" | "))
        .ToDictionary(parts => parts[0].Trim(), parts => parts[1].Trim());

    private static IEnumerable<Type> EngineTypes => typeof(torch).Assembly.GetTypes().Where(ReflectedTypes.IsVisible);

    [Fact]
    public void Public_members_are_those_of_0_107()
    {
        var check = new SignatureCheck(Read("0.107"), compareParameterNames: true);
        AssertNone(EngineTypes.SelectMany(check.Faults).Select(fault => fault.Fault));
    }

    [Fact]
    public void Public_members_are_those_of_0_99_6_but_for_the_listed_ones()
    {
        var check = new SignatureCheck(Read("0.99.6"), compareParameterNames: false);
        var faults = EngineTypes.SelectMany(check.Faults).ToList();
        AssertNone(faults.Where(fault => !Exceptions.ContainsKey(fault.Key)).Select(fault => fault.Fault));
        AssertNone(
            Exceptions
                .Keys.Except(faults.Select(fault => fault.Key))
                .Select(key => $"{key} is no exception any more: take its line out.")
        );
    }

    [Theory]
    [InlineData("0.99.6")]
    [InlineData("0.107")]
    public void The_lists_hold_nothing_but_what_the_engine_has(string version)
    {
        var check = new SignatureCheck(Read(version), compareParameterNames: false);
        _ = EngineTypes.SelectMany(check.Faults).Count();
        var lines = File.ReadLines(Path.Combine(Folder, $"torchsharp-{version}.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToList();
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        AssertNone(lines.Except(check.UsedLines).Select(line => $"Not in the engine any more: {line}"));
    }

    private static SignatureList Read(string version) => SignatureList.Read(Path.Combine(Folder, $"torchsharp-{version}.txt"));

    private static void AssertNone(IEnumerable<string> faults)
    {
        var list = faults.Order(StringComparer.Ordinal).ToList();
        Assert.True(list.Count == 0, $"{list.Count} faults:\n{string.Join('\n', list)}\n{Trimming.Advice}");
    }
}

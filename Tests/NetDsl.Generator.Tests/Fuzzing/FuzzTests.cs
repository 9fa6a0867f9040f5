using System.Globalization;
using System.Text.RegularExpressions;
using NetDsl.Generator.Tests.Functional;
using NetDsl.Generator.Tests.Running;
using Xunit.Abstractions;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>Random programs: nothing throws, and programs without reported mistakes compile and run.</summary>
[Collection(AtWork.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly int Programs = Setting("NETDSL_FUZZ", 400);

    private static readonly int First = Setting("NETDSL_FUZZ_FIRST", 1);

    [Fact]
    public void Random_programs()
    {
        var fuzz = Fuzz.Run(First, Programs);
        var report = fuzz.Report();

        output.WriteLine(report);
        Assert.True(fuzz.Failures.Count == 0, report);
        Assert.Equal(Programs, fuzz.Programs);

        // A fuzz whose programs are all refused, or all sound, would show nothing.
        if (Programs >= 200)
        {
            Assert.InRange((double)fuzz.Count(Outcome.Sound) / Programs, 0.15, 0.7);
            Assert.InRange((double)fuzz.Count(Outcome.Mistakes) / Programs, 0.1, 0.7);
            Assert.InRange((double)fuzz.Trained / Programs, 0.08, 0.7);
            Assert.InRange(fuzz.SoundShare("functional"), 0.3, 1);
        }
    }

    [Fact]
    public void Every_attribute_and_every_member_of_their_enums_is_tried()
    {
        var all = string.Concat(Enumerable.Range(1, 12000).Select(number => Specimen.Of(number).Text));

        Assert.All(AttributeModel.All, model => Assert.Contains("[" + model.Name, all, StringComparison.Ordinal));
        Assert.All(
            AttributeModel
                .All.SelectMany(model => model.Properties)
                .Select(property => property.Name)
                .Concat(AttributeModel.Enums.SelectMany(Enum.GetNames)),
            name => Assert.Contains(name, all, StringComparison.Ordinal)
        );
    }

    /// <summary>As it is typed: after every token, and in the middle of each.</summary>
    [Fact]
    public void Every_prefix_of_a_functional_network()
    {
        var prefixes = new[]
        {
            FunctionalNetworks.SmallResNet,
            FunctionalNetworks.UNet,
            FunctionalNetworks.ImageAndAge,
            FunctionalNetworks.Player,
        }.SelectMany(Prefixes);
        var specimens = prefixes.Select((text, number) => new Specimen(number, "prefix", Renamed(text, number)));
        var failures = specimens.Chunk(200).SelectMany(chunk => new Batch(chunk).Failures).ToArray();

        Assert.True(failures.Length == 0, failures.FirstOrDefault()?.ToString());
    }

    private static IEnumerable<string> Prefixes(string text)
    {
        var at = 0;
        foreach (var token in Keystrokes.Tokens(text))
        {
            yield return text[..(at + ((token.Length + 1) / 2))];
            at += token.Length;
            yield return text[..at];
        }
    }

    private static string Renamed(string text, int number) =>
        Regex.Replace(text, @"\bclass \w+", FormattableString.Invariant($"class Net{number}"));

    [Fact]
    public void A_program_follows_from_its_number() =>
        Assert.All(Enumerable.Range(1, 50), number => Assert.Equal(Specimen.Of(number), Specimen.Of(number)));

    [Fact]
    public void Shrinking_leaves_what_the_fault_needs() =>
        Assert.Equal("b z", Shrinking.Shrink("a b c d e f g (h) { i } z", text => text.Contains('b') && text.Contains('z')));

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}

using System.Globalization;
using System.Text;

namespace NetDsl.Oracle.Tests;

/// <summary>Random cases of every kind, on both engines.</summary>
public class DifferentialTests
{
    private readonly Judge judge = new(Engines.Embedded, Engines.Real);

    public static TheoryData<string> Kinds => [.. Engines.Kinds.Values.Where(kind => !kind.IsFixed).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_engines_agree(string kind)
    {
        var count = Math.Max(4, Settings.Cases / Engines.Kinds.Count);
        var (refused, deviating, reason, last) = (0, 0, "", "");
        for (var i = 0; i < count; i++)
        {
            var item = Engines.Embedded.Draw(kind, new Draw(SeedOf(kind, i)));
            if (Engines.Embedded.Deviation(item) is { } deviation)
            {
                (deviating, reason) = (deviating + 1, deviation);
                continue;
            }
            Trace(item);
            var verdict = judge.Compare(item);
            (refused, last) = verdict.Refused ? (refused + 1, verdict.Refusal) : (refused, last);
            if (verdict.Difference is { } difference)
            {
                var (smallest, left) = new Shrinker(judge).Shrink(item, difference);
                Report(kind, "DIFFERENT", i, refused, deviating);
                Assert.Fail(
                    $"{kind}, case {i} of seed {Settings.Seed}:\n{left}\n\n{CSharpText.Of(smallest)}\nAs drawn: {difference}"
                );
            }
        }
        Report(kind, "agree", count, refused, deviating);
        if (Engines.Kinds[kind].IsRefused)
        {
            Assert.True(refused == count, $"{kind}: {count - refused} of {count} cases were computed, by both engines.");
            return;
        }
        if (reason != Processor.IntelDraws)
        {
            Assert.True(
                refused + deviating < count,
                $"{kind}: no case was computed; {refused} were refused (the last: {last}) and {deviating} are excluded "
                    + $"({reason})."
            );
        }
    }

    /// <summary>A number that depends on the run's seed, the kind and the place, on every machine alike.</summary>
    internal static int SeedOf(string kind, int place)
    {
        var hash = 2166136261u;
        foreach (var part in Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Settings.Seed}/{kind}/{place}")))
        {
            hash = (hash ^ part) * 16777619u;
        }
        return (int)(hash & 0x7fffffff);
    }

    private static void Trace(Case item)
    {
        if (Settings.Report is { } file)
        {
            File.WriteAllText(file + ".running", CSharpText.Of(item));
        }
    }

    internal static void Report(string kind, string result, int cases, int refused, int excluded)
    {
        if (Settings.Report is { } file)
        {
            File.AppendAllText(
                file,
                string.Create(CultureInfo.InvariantCulture, $"{kind}\t{result}\t{cases}\t{refused}\t{excluded}\n")
            );
        }
    }
}

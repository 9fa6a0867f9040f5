using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>Many programs, and what came of them.</summary>
internal sealed class Fuzz
{
    private const int BatchSize = 200;
    private const int EditsOfABatch = 10;
    private readonly Dictionary<Outcome, int> outcomes = [];
    private readonly Dictionary<string, int> kinds = [];
    private readonly Dictionary<string, int> soundKinds = [];
    private readonly List<Failure> failures = [];

    private Fuzz() { }

    public int Programs => outcomes.Values.Sum();

    public int Trained { get; private set; }

    public int Used { get; private set; }

    public int Edits { get; private set; }

    public IReadOnlyList<Failure> Failures => failures;

    public int Count(Outcome outcome) => outcomes.GetValueOrDefault(outcome);

    /// <summary>How many of the programs that were made in some way are sound, from 0 to 1.</summary>
    public double SoundShare(string kind) => (double)soundKinds.GetValueOrDefault(kind) / kinds[kind];

    /// <summary>Tries the programs of these numbers.</summary>
    public static Fuzz Run(int first, int count)
    {
        var fuzz = new Fuzz();
        foreach (var numbers in Enumerable.Range(first, count).Chunk(BatchSize))
        {
            fuzz.Try([.. numbers.Select(Specimen.Of)]);
        }

        return fuzz;
    }

    /// <summary>The figures, and the failures with a program as small as can be for each sort.</summary>
    public string Report()
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        var counts = kinds
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Value} {pair.Key} ({soundKinds.GetValueOrDefault(pair.Key)} sound)");
        text.WriteLine(FormattableString.Invariant($"{Programs} programs: {string.Join(", ", counts)}"));
        text.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"  {Count(Outcome.UsersErrors)} with errors of the compiler, {Count(Outcome.Mistakes)} with mistakes "
                    + $"of ours, {Count(Outcome.NoNetwork)} without a network, {Count(Outcome.Sound)} sound"
            )
        );
        text.WriteLine(
            FormattableString.Invariant(
                $"  {Trained} trained for a step, {Used} without training used; {Edits} edits of primed drivers"
            )
        );
        text.WriteLine(FormattableString.Invariant($"  {failures.Count} failures"));
        foreach (var sort in failures.GroupBy(failure => failure.What))
        {
            var first = sort.MinBy(failure => failure.Specimen.Text.Length)!;
            var numbers = string.Join(", ", sort.Take(10).Select(failure => failure.Specimen.Number));
            text.WriteLine(FormattableString.Invariant($"\n{sort.Count()} times {sort.Key}; numbers {numbers}"));
            text.WriteLine($"--- number {first.Specimen.Number}, {first.Specimen.Kind}\n{first.Specimen.Text}");
            text.WriteLine($"--- shrunk\n{Shrunk(first)}");
            text.WriteLine($"--- seen\n{string.Join('\n', first.Details.Split('\n').Take(40))}");
        }

        return text.ToString();
    }

    private static string Shrunk(Failure failure) =>
        failure.Specimen.Number < 0
            ? "(not shrunk: it shows in a batch only)"
            : Shrinking.Shrink(
                failure.Specimen.Text,
                text =>
                {
                    var fuzz = new Fuzz();
                    fuzz.Try([failure.Specimen with { Text = text }]);
                    return fuzz.Failures.Any(again => again.What == failure.What);
                }
            );

    private void Try(IReadOnlyList<Specimen> specimens)
    {
        var batch = new Batch(specimens);
        failures.AddRange(batch.Failures);
        foreach (var specimen in specimens)
        {
            outcomes[batch.OutcomeOf(specimen)] = outcomes.GetValueOrDefault(batch.OutcomeOf(specimen)) + 1;
            kinds[specimen.Kind] = kinds.GetValueOrDefault(specimen.Kind) + 1;
            if (batch.IsSound(specimen))
            {
                soundKinds[specimen.Kind] = soundKinds.GetValueOrDefault(specimen.Kind) + 1;
            }
        }

        if (specimens.Any(batch.IsSound))
        {
            var (trained, used) = Trial.Run(
                batch.SoundOnes(),
                name => batch.OwnerOf(name) is { } owner && batch.IsSound(owner),
                (name, what, details) => failures.Add(new Failure(batch.OwnerOf(name) ?? specimens[0], what, details))
            );
            Trained += trained;
            Used += used;
        }

        if (specimens.Count > EditsOfABatch)
        {
            TryEdits(batch, specimens);
        }
    }

    /// <summary>
    /// A driver that has seen the programs sees some others in their place, and must give what a new driver gives.
    /// </summary>
    private void TryEdits(Batch batch, IReadOnlyList<Specimen> specimens)
    {
        var dice = new Dice(specimens[0].Number);
        var edited = batch.Program;
        for (var i = 0; i < EditsOfABatch; i++)
        {
            var at = dice.Below(specimens.Count);
            edited = edited.With(at, Keystrokes.Of(specimens[at].Text, dice));
        }

        Edits += EditsOfABatch;
        var primed = Program.Driver().RunGenerators(batch.Program.Compilation);
        if (primed.GetRunResult().Results.Single().Exception is not null)
        {
            // The batch has reported it, and the compiler's driver fails when it runs again.
            return;
        }

        var again = primed.RunGenerators(edited.Compilation).GetRunResult().Results.Single();
        var anew = edited.Generate().Run;
        if (again.Exception?.Message != anew.Exception?.Message || !Rerun.Files(again).SequenceEqual(Rerun.Files(anew)))
        {
            failures.Add(
                new Failure(specimens[0], "a primed driver gives something else than a new one", "batch of " + specimens.Count)
            );
        }
    }
}

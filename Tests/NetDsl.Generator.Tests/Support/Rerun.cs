using Microsoft.CodeAnalysis;
using Xunit.Sdk;
using Steps = NetDsl.Generator.NetworkGenerator.Steps;

namespace NetDsl.Generator.Tests.Support;

/// <summary>Two runs of one driver, before and after an edit.</summary>
internal sealed record Rerun(GeneratorRunResult Before, GeneratorRunResult After)
{
    /// <summary>
    /// Runs a driver over a program, then over the edited one; what it gives then must be what a new driver gives.
    /// </summary>
    public static Rerun Of(Program program, Program edited)
    {
        var first = Program.Driver(options: program.Options).RunGenerators(program.Compilation);
        var second = (
            ReferenceEquals(edited.Options, program.Options)
                ? first
                : first.WithUpdatedAnalyzerConfigOptions(edited.Options ?? EmptyOptions.Provider)
        ).RunGenerators(edited.Compilation);
        var rerun = new Rerun(first.GetRunResult().Results.Single(), second.GetRunResult().Results.Single());
        Assert.Equal(Files(edited.Generate().Run), Files(rerun.After));
        return rerun;
    }

    /// <summary>The generated files of a run, in the order of their names.</summary>
    public static IReadOnlyList<(string Name, string Text)> Files(GeneratorRunResult run) =>
        [
            .. run
                .GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString()))
                .OrderBy(file => file.HintName, StringComparer.Ordinal),
        ];

    /// <summary>Why each output of a step is what it is, after the edit.</summary>
    public IEnumerable<IncrementalStepRunReason> Reasons(string step) =>
        After.TrackedSteps[step].SelectMany(each => each.Outputs).Select(output => output.Reason);

    /// <summary>Asserts that no step had anything new, and that no file was written again.</summary>
    public void AssertCached()
    {
        foreach (var step in Steps.All)
        {
            var reasons = Reasons(step).ToArray();
            if (reasons.Any(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
            {
                throw new XunitException($"{step} is {string.Join(", ", reasons)}.");
            }
        }

        Assert.All(
            After.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason)
        );
    }

    /// <summary>Asserts that the edit shows in the generated files.</summary>
    public void AssertRegenerated() => Assert.NotEqual(Files(Before), Files(After));
}

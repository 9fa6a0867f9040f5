using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;

namespace GeneratorBenchmarks;

/// <summary>One run of the generator driver over a program of some networks.</summary>
public class DriverBenchmarks
{
    private UserProgram program = null!;
    private GeneratorDriver primed = null!;

    /// <summary>Networks in the program.</summary>
    [Params(1, 10, 100)]
    public int Networks { get; set; }

    /// <summary>The generator.</summary>
    [ParamsAllValues]
    public Contender Generator { get; set; }

    /// <summary>Makes the program, and a driver that has seen it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        program = new UserProgram(Networks);
        primed = Drivers.Create(Generator).RunGenerators(program.Compilation);
    }

    /// <summary>A new driver, and a program of which nothing is bound yet: the first run after an IDE has started.</summary>
    /// <returns>The driver after the run.</returns>
    [Benchmark]
    public GeneratorDriver Cold() => Drivers.Create(Generator).RunGenerators(program.Fresh());

    /// <summary>A primed driver, and the program with an edit in the unrelated file: each key press.</summary>
    /// <returns>The driver after the run.</returns>
    [Benchmark]
    public GeneratorDriver UnrelatedEdit() => primed = primed.RunGenerators(program.Edit());
}

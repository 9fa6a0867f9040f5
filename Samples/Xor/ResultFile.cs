using System.Text.Json;
using System.Text.Json.Serialization;
using NetDsl.Samples;

namespace XorSample;

/// <summary>One training, as written to the output file.</summary>
/// <param name="Id">The network.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Iterations">Steps done.</param>
/// <param name="Loss">Cost of the last step.</param>
/// <param name="Predictions">The answers for 00, 01, 10 and 11.</param>
/// <param name="History">Costs along the way.</param>
public sealed record XorRecord(
    string Id,
    long Seed,
    int Iterations,
    double Loss,
    IReadOnlyList<double> Predictions,
    IReadOnlyList<CostRecord> History
);

/// <summary>The cost of one step.</summary>
/// <param name="Iteration">The step, from 1.</param>
/// <param name="Loss">Its cost, before the weights changed.</param>
public sealed record CostRecord(int Iteration, double Loss);

/// <summary>The JSON file.</summary>
public static class ResultFile
{
    /// <summary>Writes the trainings.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="results">The trainings.</param>
    /// <param name="seed">Their seed.</param>
    /// <exception cref="IOException">It cannot be written; an existing file is unchanged.</exception>
    public static void Write(string path, IEnumerable<Result> results, long seed)
    {
        IReadOnlyList<XorRecord> records =
        [
            .. results.Select(result => new XorRecord(
                result.Id,
                seed,
                result.Steps,
                result.Cost,
                result.Predictions,
                [.. result.Costs.Select(cost => new CostRecord(cost.Step, cost.Cost))]
            )),
        ];
        OutputFile.Write(
            path,
            file =>
            {
                JsonSerializer.Serialize(file, records, XorContext.Default.IReadOnlyListXorRecord);
                file.WriteByte((byte)'\n');
            }
        );
    }
}

/// <summary>Serialisation without reflection; a diverged cost is written as "NaN" rather than lost.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals
)]
[JsonSerializable(typeof(IReadOnlyList<XorRecord>))]
public sealed partial class XorContext : JsonSerializerContext;

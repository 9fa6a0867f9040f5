using TorchSharp;

namespace PairsSample;

/// <summary>A network that the program trains.</summary>
/// <param name="Id">Its name on the command line and in the output file.</param>
/// <param name="Question">What it answers.</param>
/// <param name="ParameterCount">Number of trained parameters.</param>
/// <param name="Options">The training settings of its declaration.</param>
/// <param name="Create">Builds it on a device (null: as declared) with a seed.</param>
/// <param name="Data">Its data, made of pictures with a seed.</param>
public sealed record CatalogueEntry(
    string Id,
    string Question,
    long ParameterCount,
    TrainingOptions Options,
    Func<torch.Device?, long, ITrainableNetwork> Create,
    Func<Dataset, int, Dataset> Data
)
{
    /// <summary>"SameDigit: do two pictures show the same digit?".</summary>
    public override string ToString() => $"{Id}: {Question}";
}

/// <summary>The networks of two inputs.</summary>
public static class Catalogue
{
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        new(
            "SameDigit",
            "do two pictures show the same digit?",
            SameDigit.ParameterCount,
            SameDigit.DefaultOptions,
            (device, seed) => new SameDigit(device, seed: seed),
            (digits, seed) => new PairData(digits, seed)
        ),
        new(
            "DigitAndNumber",
            "what is the sum of a digit in a picture and a number?",
            DigitAndNumber.ParameterCount,
            DigitAndNumber.DefaultOptions,
            (device, seed) => new DigitAndNumber(device, seed: seed),
            (digits, seed) => new SumData(digits, seed)
        ),
    ];
}

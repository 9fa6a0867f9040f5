using System.Globalization;
using NetDsl.Samples;

namespace NativeSample;

/// <summary>Reads digits in pictures, and prints a line for each: the digit, and the network's confidence.</summary>
/// <param name="Weights">The network's weights.</param>
/// <param name="Files">PNG and JPEG pictures, and IDX files.</param>
/// <param name="Index">The one image of an IDX file; null: all.</param>
/// <param name="Scores">Whether the ten outputs are printed too.</param>
public sealed record ClassifyTask(string Weights, IReadOnlyList<string> Files, int? Index, bool Scores) : ITask
{
    private const int ImagesAtATime = 1000;

    /// <inheritdoc/>
    public int Run(TextWriter output, CancellationToken cancellationToken)
    {
        using var network = SavedNetwork.Load(Weights);

        // All files are read first, so that a wrong one is an error before any output.
        var images = Files.SelectMany(file => DigitImages.Read(file, Index)).ToArray();
        foreach (var part in images.Chunk(ImagesAtATime))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return ExitCodes.Interrupted;
            }

            var scores = network.Predict(DigitImages.Features(part));
            for (var i = 0; i < part.Length; i++)
            {
                output.WriteLine(Line(part[i].Name, scores.AsSpan(i * DigitImage.Classes, DigitImage.Classes)));
            }
        }

        return ExitCodes.Succeeded;
    }

    private string Line(string name, ReadOnlySpan<float> scores)
    {
        var digit = 0;
        var total = 0d;
        for (var i = 0; i < scores.Length; i++)
        {
            digit = scores[i] > scores[digit] ? i : digit;
        }

        // Softmax; the highest score is subtracted so that nothing overflows.
        foreach (var score in scores)
        {
            total += Math.Exp(score - scores[digit]);
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"{name}: {digit} ({100 / total:F2} %)");
        return Scores ? $"{line} {string.Join(' ', Texts(scores))}" : line;
    }

    private static string[] Texts(ReadOnlySpan<float> scores)
    {
        var texts = new string[scores.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = scores[i].ToString("R", CultureInfo.InvariantCulture);
        }

        return texts;
    }
}

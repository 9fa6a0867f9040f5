namespace PairsSample;

/// <summary>A picture of a digit, and a number of hundredths from 0 to 900; the target is the sum of both.</summary>
public sealed class SumData : Dataset
{
    private readonly Dataset digits;
    private readonly float[] numbers;
    private readonly float[] sums;

    /// <summary>As many samples as there are pictures.</summary>
    /// <param name="digits">The pictures.</param>
    /// <param name="seed">Of the numbers.</param>
    public SumData(Dataset digits, int seed)
    {
        this.digits = digits;
        var classes = DigitLabels.Of(digits);
        var random = new Random(seed);
        numbers = [.. classes.Select(_ => (float)random.Next(0, 901))];
        sums = [.. classes.Select((digit, row) => digit + (numbers[row] / 100))];
    }

    public override int Count => numbers.Length;

    public override IReadOnlyList<int> FeatureShape => [digits.FeatureCount + 1];

    public override IReadOnlyList<NetworkInput> Inputs => [new("picture", 1, 28, 28), new("number", 1)];

    public override int Classes => 0;

    public override IReadOnlyList<int> TargetShape => [1];

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, FeatureCount);
        for (var i = 0; i < rows.Length; i++)
        {
            var sample = destination.Slice(i * FeatureCount, FeatureCount);
            digits.CopyFeatures(rows.Slice(i, 1), sample[..^1]);
            sample[^1] = numbers[rows[i]];
        }
    }

    public override void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, 1);
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = sums[rows[i]];
        }
    }
}

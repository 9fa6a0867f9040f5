namespace PairsSample;

/// <summary>Pairs of pictures of digits: half of them show the same digit. Nothing is copied before a batch needs it.</summary>
public sealed class PairData : Dataset
{
    private readonly Dataset digits;
    private readonly (int Left, int Right)[] pairs;
    private readonly long[] labels;

    /// <summary>As many pairs as there are pictures; each is the left one once.</summary>
    /// <param name="digits">The pictures.</param>
    /// <param name="seed">Which are paired: the same seed gives the same pairs.</param>
    public PairData(Dataset digits, int seed)
    {
        this.digits = digits;
        var classes = DigitLabels.Of(digits);
        var random = new Random(seed);
        var ofClass = Enumerable
            .Range(0, digits.Count)
            .GroupBy(row => classes[row])
            .ToDictionary(same => same.Key, Enumerable.ToArray);
        pairs = new (int, int)[digits.Count];
        labels = new long[digits.Count];
        for (var row = 0; row < pairs.Length; row++)
        {
            var isSame = row % 2 == 0;
            var other = isSame ? classes[row] : (classes[row] + random.Next(1, digits.Classes)) % digits.Classes;
            // Of data without that digit, the picture is paired with itself.
            int[] choices = ofClass.GetValueOrDefault(other) ?? [row];
            pairs[row] = (row, choices[random.Next(choices.Length)]);
            labels[row] = classes[row] == classes[pairs[row].Right] ? 1 : 0;
        }
    }

    public override int Count => pairs.Length;

    public override IReadOnlyList<int> FeatureShape => [2 * digits.FeatureCount];

    public override IReadOnlyList<NetworkInput> Inputs => [new("left", 1, 28, 28), new("right", 1, 28, 28)];

    public override int Classes => 2;

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, FeatureCount);
        Span<long> both = stackalloc long[2];
        for (var i = 0; i < rows.Length; i++)
        {
            (both[0], both[1]) = pairs[rows[i]];
            digits.CopyFeatures(both, destination.Slice(i * FeatureCount, FeatureCount));
        }
    }

    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination)
    {
        CheckRequest(rows, destination.Length, 1);
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = labels[rows[i]];
        }
    }
}

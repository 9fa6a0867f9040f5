using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>A step of a <see cref="LearningRateSearch"/>.</summary>
/// <param name="LearningRate">Its rate.</param>
/// <param name="Loss">The loss of its batch.</param>
/// <param name="SmoothLoss">The average of the losses so far, recent ones counting most (0.98, without bias).</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public readonly record struct RateSearchStep(double LearningRate, double Loss, double SmoothLoss)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"LearningRate = {LearningRate}, Loss = {Loss}, SmoothLoss = {SmoothLoss}");
        return true;
    }
}

/// <summary>What <see cref="LearningRateFinder.FindLearningRate"/> found.</summary>
/// <param name="Steps">The steps that were taken, in order.</param>
/// <param name="Suggestion">
/// fastai's <c>valley</c>: a rate in the middle of the longest fall of the loss; null if the loss never fell.
/// </param>
/// <param name="Steepest">The rate at which the loss falls fastest; null if it never fell.</param>
/// <param name="Diverged">Whether the loss or the weights stopped being finite numbers, which ended the search.</param>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public sealed record LearningRateSearch(ImmutableArray<RateSearchStep> Steps, double? Suggestion, double? Steepest, bool Diverged)
{
    private const int LastDrawn = 5;

    /// <summary>The steps that were taken, in order.</summary>
    public ImmutableArray<RateSearchStep> Steps
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = Steps.IsDefault ? [] : Steps;

    /// <summary>
    /// The picture: the losses over the rate, with the suggestion marked, as SVG. Like fastai's it leaves out the last five
    /// steps, in which the loss explodes, and it leaves out losses of single batches above the smooth ones.
    /// </summary>
    /// <returns>An SVG document that needs no other file; its colours follow the viewer's light or dark scheme.</returns>
    public string ToSvg()
    {
        var drawn = Steps.Length > 2 * LastDrawn ? Steps[..^LastDrawn] : Steps;

        // Single losses that explode would press the curve to the ground.
        var ceiling = drawn.Select(step => step.SmoothLoss).DefaultIfEmpty().Max();
        return new LineChart(
            "Loss by learning rate",
            "learning rate (logarithmic)",
            "loss",
            [
                new ChartCurve(
                    "batch",
                    "faint",
                    [.. drawn.Select(step => (step.LearningRate, step.Loss <= ceiling ? step.Loss : double.NaN))]
                ),
                new ChartCurve("smooth", "first", [.. drawn.Select(step => (step.LearningRate, step.SmoothLoss))]),
            ]
        )
        {
            IsLogarithmicX = true,
            Mark = Suggestion is { } rate ? (rate, FigureText.Rate(rate)) : null,
        }.Svg("title", ChartStyle.OfPicture);
    }

    /// <summary>Writes <see cref="ToSvg"/> to a file, as a whole or not at all.</summary>
    /// <param name="path">The file, such as <c>rates.svg</c>; one that exists is replaced. Its folder must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void SaveSvg(string path)
    {
        var picture = Encoding.UTF8.GetBytes(ToSvg());
        AtomicFile.Write(path, stream => stream.Write(picture));
    }

    /// <summary>Whether two searches are equal; steps are compared one by one.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when all figures are equal.</returns>
    public bool Equals(LearningRateSearch? other) =>
        other is not null
        && Steps.SequenceEqual(other.Steps)
        && (Suggestion, Steepest, Diverged).Equals((other.Suggestion, other.Steepest, other.Diverged));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Steps.Length, Suggestion, Steepest, Diverged);

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"Steps = {Steps.Length}, Suggestion = {Text(Suggestion)}, Steepest = {Text(Steepest)}, Diverged = {Diverged}"
        );
        return true;

        static string Text(double? rate) => rate?.ToString(CultureInfo.InvariantCulture) ?? "null";
    }
}

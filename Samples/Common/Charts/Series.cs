namespace NetDsl.Samples.Charts;

/// <summary>A line through points.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="X">The positions of its points, from left to right.</param>
/// <param name="Y">Their heights, as many; NaN and infinities leave a gap.</param>
public sealed record Series(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y);

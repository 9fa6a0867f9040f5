namespace XorSample;

/// <summary>The four points and whether exactly one of their two numbers is 1.</summary>
public static class XorData
{
    /// <summary>The points, in the order in which every step sees them.</summary>
    public static IReadOnlyList<(double X1, double X2, double Y)> Points { get; } = [(0, 0, 0), (0, 1, 1), (1, 0, 1), (1, 1, 0)];

    /// <summary>The points one after another.</summary>
    public static float[] Features { get; } = [.. Points.SelectMany(point => new[] { (float)point.X1, (float)point.X2 })];

    /// <summary>The points as a data set of two classes, 0 and 1.</summary>
    public static Dataset Dataset { get; } = Dataset.FromClasses(Features, Points.Select(point => (long)point.Y).ToArray(), 2);
}

namespace NetDsl.Tables;

/// <summary>A column that becomes a feature, or one for each of its categories.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Categories">The names of its categories, in the order of their features; null for numbers.</param>
/// <param name="Fill">The number that missing values become; null if they do not become numbers.</param>
public sealed record TableColumn(string Name, IReadOnlyList<string>? Categories, float? Fill)
{
    /// <summary>The names of its features: its own, or <c>colour=red</c> for each category.</summary>
    internal IEnumerable<string> FeatureNames => Categories?.Select(category => $"{Name}={category}") ?? [Name];
}

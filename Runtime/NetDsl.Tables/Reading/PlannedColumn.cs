namespace NetDsl.Tables;

/// <summary>A column that becomes a feature, or one for each of its categories.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Codes">The categories; null for numbers.</param>
/// <param name="Fill">The number for missing values; null for the mean, or if none is needed.</param>
internal sealed record PlannedColumn(string Name, TextCodes? Codes, float? Fill);

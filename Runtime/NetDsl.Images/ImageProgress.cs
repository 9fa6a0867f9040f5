namespace NetDsl.Images;

/// <summary>How far a folder has been read.</summary>
/// <param name="Done">Pictures that are done.</param>
/// <param name="Total">Pictures in all.</param>
public readonly record struct ImageProgress(int Done, int Total);

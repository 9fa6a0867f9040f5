namespace FashionMnistSample;

/// <summary>The place of the data set.</summary>
/// <param name="Folder">The folder of the four files.</param>
/// <param name="Note">A note to the user about it, one line; null for none.</param>
public sealed record FoundData(string Folder, string? Note = null);

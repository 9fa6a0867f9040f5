namespace FashionMnistSample;

/// <summary>Where the data set is.</summary>
/// <param name="Folder">The folder of the four files.</param>
/// <param name="Note">What the user should know about it, one line; null when there is nothing.</param>
public sealed record FoundData(string Folder, string? Note = null);

namespace NetDsl.Tables;

/// <summary>How far a table has been read.</summary>
/// <param name="Rows">Rows that have been read, with those that were dropped.</param>
/// <param name="Share">The part of the file that has been read, 0 to 1; null if the size of the text is not known.</param>
public readonly record struct TableProgress(int Rows, double? Share);

namespace NetDsl.Tables;

/// <summary>A table that has been read as a whole.</summary>
/// <param name="Columns">Its columns, by which a second table can be read.</param>
/// <param name="Features">The features, row by row.</param>
/// <param name="Values">The values, row by row; empty for classes and without a target.</param>
/// <param name="Labels">The class numbers; empty for values and without a target.</param>
/// <param name="Lines">The line in which each row begins, from 1.</param>
/// <param name="Dropped">How many rows were left out.</param>
internal sealed record TableContent(
    TableColumns Columns,
    float[] Features,
    float[] Values,
    long[] Labels,
    int[] Lines,
    int Dropped
);

namespace NetDsl.Tables;

/// <summary>What is done with missing values.</summary>
internal enum MissingKind
{
    /// <summary>They are errors.</summary>
    Error,

    /// <summary>Their rows are left out.</summary>
    DropRow,

    /// <summary>A number is filled in.</summary>
    Fill,
}

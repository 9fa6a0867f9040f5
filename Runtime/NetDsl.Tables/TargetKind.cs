namespace NetDsl.Tables;

/// <summary>What the cells of a target are.</summary>
internal enum TargetKind
{
    /// <summary>Values if they are numbers, classes if they are texts.</summary>
    ByContent,

    /// <summary>Numbers.</summary>
    Values,

    /// <summary>Names of classes.</summary>
    Classes,
}

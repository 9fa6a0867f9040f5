namespace NetDsl.Engine.Kernels.MatrixProduct;

/// <summary>How a tile finds the elements of the left matrix.</summary>
internal interface ILeftAccess
{
    /// <summary>Whether consecutive steps of a row lie side by side (else: the rows of one step do).</summary>
    static abstract bool ByRows { get; }
}

/// <summary>Row-major left matrix, read in place.</summary>
internal readonly struct LeftByRows : ILeftAccess
{
    public static bool ByRows => true;
}

/// <summary>A transposed left matrix read in place, or a packed one.</summary>
internal readonly struct LeftBySteps : ILeftAccess
{
    public static bool ByRows => false;
}

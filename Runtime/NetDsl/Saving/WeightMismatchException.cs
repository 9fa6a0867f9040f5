namespace NetDsl;

/// <summary>A file of weights does not fit a network. Nothing was loaded.</summary>
public sealed class WeightMismatchException : InvalidOperationException
{
    internal WeightMismatchException(string path, string network, WeightDifferences differences)
        : base($"{path} does not fit {network}, which is left unchanged.\n{string.Join("\n", differences.Lines())}") =>
        (Path, Missing, Unexpected, WrongShapes, WrongTypes) = (
            path,
            differences.Missing,
            differences.Unexpected,
            differences.WrongShapes,
            differences.WrongTypes
        );

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Names of the network that the file does not have.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Names of the file that the network does not have.</summary>
    public IReadOnlyList<string> Unexpected { get; }

    /// <summary>By name, tensors of another shape: "expected [100, 784], found [50, 784]".</summary>
    public IReadOnlyDictionary<string, string> WrongShapes { get; }

    /// <summary>By name, tensors of another type that is not converted: "expected I64, found F32".</summary>
    public IReadOnlyDictionary<string, string> WrongTypes { get; }
}

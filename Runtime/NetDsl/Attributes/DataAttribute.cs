using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// Facts about the training data, all optional. The compiler checks the network against them and can find more mistakes with
/// them; <c>Fit</c> checks them against the data that it gets.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DataAttribute : Attribute
{
    /// <summary>Number of classes, at least 2; for data with classes.</summary>
    public int Classes { get; set; }

    /// <summary>Numbers in one sample, at least 1: 784 for a 28×28 image.</summary>
    public int Features { get; set; }

    /// <summary>Samples in the training data, at least 1.</summary>
    public int Rows { get; set; }

    /// <summary>The range of the targets; for data with values.</summary>
    public TargetRange Targets { get; set; }
}

/// <summary>Ranges of targets, for data with values.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TargetRange>))]
public enum TargetRange
{
    /// <summary>Any numbers.</summary>
    Unbounded = 1,

    /// <summary>0 and above: prices, counts, durations.</summary>
    NonNegative,

    /// <summary>From 0 to 1: probabilities, shares, pixels.</summary>
    ZeroToOne,
}

using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>The score on the test data that early stopping watches.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WatchKind>))]
public enum WatchKind
{
    /// <summary>
    /// The metric of evaluations: higher is better for Accuracy, ExactMatch, F1 and R2, lower for the errors.
    /// </summary>
    Metric,

    /// <summary>The loss on the test data; lower is better.</summary>
    Loss,
}

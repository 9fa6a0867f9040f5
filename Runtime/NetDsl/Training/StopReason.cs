using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>What ended a training run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StopReason>))]
public enum StopReason
{
    /// <summary>All planned steps were done.</summary>
    Completed,

    /// <summary>The cancellation token.</summary>
    Cancelled,

    /// <summary>Evaluations without progress; see <see cref="EarlyStop"/>.</summary>
    EarlyStopped,

    /// <summary>A loss or weights that are not finite; see <see cref="TrainingDivergedException"/>.</summary>
    Diverged,
}

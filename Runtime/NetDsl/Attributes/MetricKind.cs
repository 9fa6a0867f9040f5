using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// Metrics that judge a network on data that it was not trained on; definitions as in
/// <see href="https://scikit-learn.org/stable/modules/model_evaluation.html">scikit-learn</see>.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<MetricKind>))]
public enum MetricKind
{
    /// <summary>
    /// Share of right answers, 0 to 1. For class scores, the highest is the answer; yes-or-no labels count one by one, and a
    /// probability above 0.5 (a logit above 0) means yes.
    /// </summary>
    Accuracy = 1,

    /// <summary>Yes-or-no labels: share of the samples whose labels are all right, 0 to 1.</summary>
    ExactMatch,

    /// <summary>
    /// Yes-or-no labels: 2·TP / (2·TP + FP + FN) over all labels of all samples ("micro"), 0 to 1; 0 if no label is a yes or is
    /// predicted as one. With two class scores, class 1 is the yes.
    /// </summary>
    F1,

    /// <summary>Mean of |output - target| over all outputs, in the targets' unit.</summary>
    MeanAbsoluteError,

    /// <summary>Mean of (output - target)² over all outputs, in the targets' unit squared.</summary>
    MeanSquaredError,

    /// <summary>Square root of <see cref="MeanSquaredError"/>, in the targets' unit.</summary>
    RootMeanSquaredError,

    /// <summary>
    /// R², the share of the targets' variance that the network explains: 1 - Σ(target - output)² / Σ(target - mean)², averaged
    /// over the outputs. 1 is perfect, 0 is no better than the mean. A constant target counts 1 if met exactly, otherwise 0.
    /// </summary>
    R2,
}

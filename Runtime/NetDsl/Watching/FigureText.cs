using System.Globalization;

namespace NetDsl;

/// <summary>Figures of a run as short texts, the same under every culture.</summary>
internal static class FigureText
{
    /// <summary>A loss: <c>0.6457</c>, <c>3.12e-05</c>.</summary>
    public static string Loss(double loss) =>
        Math.Abs(loss) is 0 or (>= 0.001 and < 100_000)
            ? loss.ToString("F4", CultureInfo.InvariantCulture)
            : loss.ToString("0.##e-00", CultureInfo.InvariantCulture);

    /// <summary>A learning rate: <c>0.1</c>, <c>0.0003162</c>, <c>1e-05</c>.</summary>
    public static string Rate(double rate) =>
        Math.Abs(rate) is 0 or (>= 0.0001 and < 100_000)
            ? rate.ToString("G4", CultureInfo.InvariantCulture)
            : rate.ToString("0.###e-00", CultureInfo.InvariantCulture);

    /// <summary>A number of things: <c>1,234</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A speed: <c>1,234</c>, <c>51.2k</c>, <c>1.25M</c>.</summary>
    public static string Speed(double perSecond) =>
        perSecond switch
        {
            < 10 => perSecond.ToString("0.##", CultureInfo.InvariantCulture),
            < 10_000 => perSecond.ToString("N0", CultureInfo.InvariantCulture),
            < 1_000_000 => (perSecond / 1_000).ToString("0.0", CultureInfo.InvariantCulture) + "k",
            _ => (perSecond / 1_000_000).ToString("0.00", CultureInfo.InvariantCulture) + "M",
        };

    /// <summary>A metric with its name and unit: <c>accuracy 85.12 %</c>, <c>R² 0.9312</c>.</summary>
    public static string Score(Evaluation evaluation) =>
        $"{ScoreName(evaluation.Metric)} {ScoreFigure(evaluation.Metric, evaluation.Score)}";

    /// <summary>A metric's name inside a sentence: <c>accuracy</c>, <c>R²</c>.</summary>
    public static string ScoreName(MetricKind metric)
    {
        var name = MetricText.Name(metric);
        return metric is MetricKind.F1 or MetricKind.R2 ? name : char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>A metric's figure with its unit: <c>85.12 %</c>, <c>0.9312</c>.</summary>
    public static string ScoreFigure(MetricKind metric, double score) =>
        metric is MetricKind.Accuracy or MetricKind.ExactMatch
            ? $"{MetricText.Figure(metric, score)} %"
            : MetricText.Figure(metric, score);

    /// <summary>A duration: <c>3.4 s</c>, from a minute on <c>12:34</c>.</summary>
    public static string Time(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s" : Duration(time);

    /// <summary>A duration to the second: <c>0:07</c>, <c>12:34</c>, <c>1:02:03</c>.</summary>
    public static string Duration(TimeSpan time)
    {
        var whole = TimeSpan.FromSeconds(Math.Round(time.TotalSeconds));
        return whole.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)whole.TotalHours}:{whole.Minutes:00}:{whole.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{whole.Minutes}:{whole.Seconds:00}");
    }
}

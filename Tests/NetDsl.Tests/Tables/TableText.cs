using NetDsl.Tables;

namespace NetDsl.Tests.Tables;

/// <summary>Tables in texts, and what has been read from them.</summary>
internal static class TableText
{
    public static TableData Read(string text, Target target, CsvOptions? options = null) =>
        Dataset.FromCsv(new StringReader(text), target, options);

    public static string Fault(Action action) => Assert.Throws<InvalidDataException>(action).Message;

    public static float[] Features(Dataset data)
    {
        var features = new float[data.Count * data.FeatureCount];
        data.CopyFeatures(Rows(data), features);
        return features;
    }

    public static long[] Labels(Dataset data)
    {
        var labels = new long[data.Count];
        data.CopyLabels(Rows(data), labels);
        return labels;
    }

    public static float[] Targets(Dataset data)
    {
        var targets = new float[data.Count * data.TargetCount];
        data.CopyTargets(Rows(data), targets);
        return targets;
    }

    private static long[] Rows(Dataset data) => [.. Enumerable.Range(0, data.Count)];
}

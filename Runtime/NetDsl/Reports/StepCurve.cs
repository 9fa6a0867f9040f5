namespace NetDsl;

/// <summary>
/// The losses and rates of a run's steps, in bounded memory: a point is the mean of neighbouring steps, and holds twice as many
/// steps whenever there are too many points.
/// </summary>
internal sealed class StepCurve
{
    private const int MostPoints = 800;

    private readonly List<(double Step, double Loss, double Rate)> points = [];
    private int stride = 1;
    private int gathered;
    private double lossSum;
    private double rateSum;
    private int lastStep;

    /// <summary>
    /// Steps, the mean of their losses, the mean of their rates; the steps that do not yet fill a point are left out.
    /// </summary>
    public IReadOnlyList<(double Step, double Loss, double Rate)> Points => points;

    public void Add(int step, double loss, double rate)
    {
        lossSum += loss;
        rateSum += rate;
        lastStep = step;
        if (++gathered < stride)
        {
            return;
        }

        points.Add((lastStep - (stride - 1) / 2.0, lossSum / stride, rateSum / stride));
        (gathered, lossSum, rateSum) = (0, 0, 0);
        if (points.Count == MostPoints)
        {
            for (var i = 0; i < MostPoints / 2; i++)
            {
                var (a, b) = (points[2 * i], points[2 * i + 1]);
                points[i] = ((a.Step + b.Step) / 2, (a.Loss + b.Loss) / 2, (a.Rate + b.Rate) / 2);
            }

            points.RemoveRange(MostPoints / 2, MostPoints / 2);
            stride *= 2;
        }
    }
}

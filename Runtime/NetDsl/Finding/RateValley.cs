namespace NetDsl;

/// <summary>
/// What fastai makes of a search's losses
/// (<see href="https://github.com/fastai/fastai/blob/main/fastai/callback/schedule.py">callback/schedule.py</see>).
/// </summary>
internal static class RateValley
{
    // The last steps are those in which the loss explodes.
    private const int LastSteps = 5;

    /// <summary>The steps that count: without the first tenth of those planned, and without the last five.</summary>
    public static IReadOnlyList<RateSearchStep> Kept(IReadOnlyList<RateSearchStep> steps, int planned) =>
        [.. steps.SkipLast(LastSteps).Skip(planned / 10)];

    /// <summary>
    /// <c>valley</c>: the longest series of falling losses, steps in between left out, and of that the point at one half, counted
    /// from its first third on.
    /// </summary>
    public static double? Valley(IReadOnlyList<RateSearchStep> steps)
    {
        if (steps.Count < 2)
        {
            return null;
        }

        var longest = new int[steps.Count];
        Array.Fill(longest, 1);
        var (start, end) = (0, 0);
        for (var i = 1; i < steps.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (steps[i].SmoothLoss < steps[j].SmoothLoss && longest[i] < longest[j] + 1)
                {
                    longest[i] = longest[j] + 1;
                }

                if (longest[end] < longest[i])
                {
                    end = i;
                    start = end - longest[end];
                }
            }
        }

        var third = (end - start) / 3.0;
        var at = start + (int)third + (int)(third / 2);
        return end == 0 ? null : steps[Math.Max(at, 0)].LearningRate;
    }

    /// <summary><c>steep</c>: where the loss falls fastest by the logarithm of the rate.</summary>
    public static double? Steepest(IReadOnlyList<RateSearchStep> steps)
    {
        double? found = null;
        var lowest = 0.0;
        for (var i = 0; i + 1 < steps.Count; i++)
        {
            var slope =
                (steps[i + 1].SmoothLoss - steps[i].SmoothLoss) / Math.Log(steps[i + 1].LearningRate / steps[i].LearningRate);
            if (slope < lowest)
            {
                (lowest, found) = (slope, steps[i].LearningRate);
            }
        }

        return found;
    }
}

namespace NetDsl.Generator.Layers;

/// <summary>Numbers of groups that channels can be split into.</summary>
internal static class Divisors
{
    /// <summary>The divisor of a number that is nearest to another; the smaller one of two.</summary>
    public static int Nearest(int number, int wanted) =>
        Of(number).OrderBy(divisor => Math.Abs((long)divisor - wanted)).ThenBy(divisor => divisor).First();

    private static IEnumerable<int> Of(int number)
    {
        for (var divisor = 1; divisor <= number / divisor; divisor++)
        {
            if (number % divisor == 0)
            {
                yield return divisor;
                yield return number / divisor;
            }
        }
    }
}

using System.Globalization;

namespace NetDsl.Oracle.Tests;

/// <summary>How much is compared, from environment variables.</summary>
internal static class Settings
{
    /// <summary>NETDSL_ORACLE: about how many cases a run compares.</summary>
    public static int Cases { get; } = Number("NETDSL_ORACLE", 12000);

    /// <summary>NETDSL_ORACLE_SEED: another seed, other cases.</summary>
    public static int Seed { get; } = Number("NETDSL_ORACLE_SEED", 1);

    /// <summary>NETDSL_ORACLE_REPORT: a file that gets one line per kind: name, result, cases, refusals, exclusions. A crash of
    /// the native library leaves the case that was being run in the same place.</summary>
    public static string? Report { get; } = Environment.GetEnvironmentVariable("NETDSL_ORACLE_REPORT");

    private static int Number(string variable, int missing) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : missing;
}

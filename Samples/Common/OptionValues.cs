using System.CommandLine.Parsing;
using System.Globalization;

namespace NetDsl.Samples;

/// <summary>Reads option values; a wrong one is reported with the option, the value and the allowed values.</summary>
public static class OptionValues
{
    /// <summary>An integer of at least 1.</summary>
    public static int AtLeastOne(ArgumentResult result) =>
        int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1
            ? value
            : Wrong<int>(result, "a whole number from 1 to 2147483647");

    /// <summary>An integer of at least 0.</summary>
    public static int FromZero(ArgumentResult result) =>
        int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : Wrong<int>(result, "a whole number from 0 to 2147483647");

    /// <summary>A whole number.</summary>
    public static long Seed(ArgumentResult result) =>
        long.TryParse(Text(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : Wrong<long>(result, "a whole number from -9223372036854775808 to 9223372036854775807");

    /// <summary>auto, cpu or cuda.</summary>
    public static DeviceKind Device(ArgumentResult result) =>
        Text(result) switch
        {
            "auto" => DeviceKind.Auto,
            "cpu" => DeviceKind.Cpu,
            "cuda" => DeviceKind.Cuda,
            _ => Wrong<DeviceKind>(result, "auto, cpu or cuda"),
        };

    /// <summary>Any text but an empty one.</summary>
    public static string Text(ArgumentResult result)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        return text.Length > 0 ? text : Wrong<string>(result, "a value") ?? "";
    }

    /// <summary>Ids separated by commas, ignoring case; a repeated one counts once.</summary>
    /// <param name="result">The value.</param>
    /// <param name="thing">What an id names, for the message: "network".</param>
    /// <param name="all">The choices.</param>
    /// <param name="id">The id of one of them.</param>
    /// <returns>The chosen ones, in the given order; empty after a fault.</returns>
    public static T[] Choices<T>(ArgumentResult result, string thing, IReadOnlyList<T> all, Func<T, string> id)
    {
        var chosen = new List<T>();
        foreach (var text in Text(result).Split(',', StringSplitOptions.TrimEntries))
        {
            var matches = all.Where(item => id(item).Equals(text, StringComparison.OrdinalIgnoreCase)).Take(1).ToArray();
            if (matches.Length == 0)
            {
                result.AddError($"{Option(result)}: there is no {thing} '{text}'; known are {string.Join(", ", all.Select(id))}");
                return [];
            }

            if (!chosen.Contains(matches[0]))
            {
                chosen.Add(matches[0]);
            }
        }

        return [.. chosen];
    }

    private static T? Wrong<T>(ArgumentResult result, string expected)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        result.AddError($"{Option(result)}: '{text}' is not {expected}");
        return default;
    }

    private static string? Option(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name;
}

using System.CommandLine.Parsing;
using System.Globalization;

namespace MnistSample;

/// <summary>Reads option values; a wrong one is reported with the option, the value and what may be written.</summary>
internal static class OptionValues
{
    public static int AtLeastOne(ArgumentResult result) =>
        int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= 1
            ? value
            : Wrong<int>(result, "a whole number from 1 to 2147483647");

    public static long Seed(ArgumentResult result) =>
        long.TryParse(Text(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : Wrong<long>(result, "a whole number from -9223372036854775808 to 9223372036854775807");

    public static DeviceKind Device(ArgumentResult result) => Text(result) switch
    {
        "auto" => DeviceKind.Auto,
        "cpu" => DeviceKind.Cpu,
        "cuda" => DeviceKind.Cuda,
        _ => Wrong<DeviceKind>(result, "auto, cpu or cuda"),
    };

    public static string Text(ArgumentResult result)
    {
        var text = result.Tokens is [var token] ? token.Value : "";
        return text.Length > 0 ? text : Wrong<string>(result, "a value") ?? "";
    }

    public static CatalogueEntry[] Models(ArgumentResult result, IReadOnlyList<CatalogueEntry> catalogue)
    {
        var models = new List<CatalogueEntry>();
        foreach (var id in Text(result).Split(',', StringSplitOptions.TrimEntries))
        {
            var model = catalogue.FirstOrDefault(entry => entry.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
            if (model is null)
            {
                var known = string.Join(", ", catalogue.Select(entry => entry.Id));
                result.AddError($"--models: there is no network '{id}'; known are {known}");
                return [];
            }

            if (!models.Contains(model))
            {
                models.Add(model);
            }
        }

        return [.. models];
    }

    private static T? Wrong<T>(ArgumentResult result, string expected)
    {
        var option = (result.Parent as OptionResult)?.Option.Name;
        var text = result.Tokens is [var token] ? token.Value : "";
        result.AddError($"{option}: '{text}' is not {expected}");
        return default;
    }
}

using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>Where a run takes place, for reports.</summary>
/// <param name="Library">This library with its version.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="System">The operating system and processor.</param>
internal sealed record RunMachine(string Library, string Runtime, string System)
{
    public static RunMachine This { get; } =
        new(
            $"NetDsl {typeof(RunMachine).Assembly.GetName().Version?.ToString(3)}",
            RuntimeInformation.FrameworkDescription,
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, "
                + $"{Environment.ProcessorCount} processor{(Environment.ProcessorCount == 1 ? "" : "s")}"
        );
}

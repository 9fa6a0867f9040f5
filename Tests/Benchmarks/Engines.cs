using System.Globalization;
using System.Reflection;

namespace NetDsl.Benchmarks;

/// <summary>
/// This program as it is built with each engine: the project builds the one with TorchSharp beside the one with the embedded
/// engine.
/// </summary>
internal static class Engines
{
    private static readonly string OnTorchSharp = typeof(Engines)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == nameof(OnTorchSharp))
        .Value!;

    /// <summary>All contenders that are here, TorchSharp by hand first: what the others are measured against.</summary>
    /// <param name="threads">Threads of each.</param>
    /// <param name="torch">PyTorch; null without it.</param>
    public static IReadOnlyList<IContender> Start(int threads, IContender? torch) =>
        [
            .. new[]
            {
                Worker(OnTorchSharp, "hand", threads),
                Worker(OnTorchSharp, "generated", threads),
                Worker(typeof(Engines).Assembly.Location, "generated", threads),
                torch,
            }.OfType<IContender>(),
        ];

    /// <summary>The convolutional networks by hand and generated, on both engines: TorchSharp by hand first.</summary>
    /// <param name="threads">Threads of each.</param>
    public static IReadOnlyList<IContender> StartImages(int threads) =>
        [
            .. new[]
            {
                Worker(OnTorchSharp, "images", threads),
                Worker(OnTorchSharp, "generated-images", threads),
                Worker(typeof(Engines).Assembly.Location, "images", threads),
                Worker(typeof(Engines).Assembly.Location, "generated-images", threads),
            }.OfType<IContender>(),
        ];

    private static WorkerProcess? Worker(string program, string contender, int threads) =>
        File.Exists(program)
            ? WorkerProcess.Start(
                Environment.ProcessPath!,
                program,
                "worker",
                contender,
                "--threads",
                threads.ToString(CultureInfo.InvariantCulture)
            )
            : throw new FileNotFoundException(
                $"{program} is missing: build this program with `dotnet build Tests/Benchmarks -c Release`, "
                    + "which builds it with both engines."
            );
}

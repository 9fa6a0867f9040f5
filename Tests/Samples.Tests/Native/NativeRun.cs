using NativeSample;

namespace Samples.Tests.Native;

/// <summary>Runs the sample's program in this process, on the ordinary runtime.</summary>
internal static class NativeRun
{
    public static string Mnist { get; } = Path.Combine(AppContext.BaseDirectory, "data", "mnist");

    public static string TestImages { get; } = Path.Combine(Mnist, "t10k-images-idx3-ubyte.gz");

    public static ProgramOutput Run(params string[] args) => Run(default, args);

    public static ProgramOutput Run(CancellationToken cancellationToken, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var code = new NativeProgram(output, error).Run(args, cancellationToken);
        return new ProgramOutput(code, output.ToString(), error.ToString());
    }
}

using MnistSample;

namespace Samples.Tests.Mnist;

/// <summary>
/// Runs the sample's program in this process, on blank images and, unless told otherwise, with the fake networks A and B.
/// </summary>
public abstract class ProgramFixture : IDisposable
{
    protected ProgramFixture() => TinyData.Write(Folder);

    /// <summary>The folder with the images, which lives as long as the test.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("netdsl-samples-").FullName;

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string InFolder(string name) => Path.Combine(Folder, name);

    internal static ProgramOutput Run(
        string[] args,
        IReadOnlyList<CatalogueEntry>? catalogue = null,
        CancellationToken cancellationToken = default
    )
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var program = new MnistProgram(output, error, catalogue ?? [FakeNetwork.Entry("A"), FakeNetwork.Entry("B")]);
        return new ProgramOutput(program.Run(args, cancellationToken), output.ToString(), error.ToString());
    }

    /// <summary>Runs on the blank images.</summary>
    internal ProgramOutput RunHere(params string[] args) => Run(["--data", Folder, .. args]);
}

using System.Runtime.InteropServices;

namespace Samples.Tests.Common;

/// <summary>
/// A library that does not load is one line with the cause. The folders are made here, so that both engines' runs test the same.
/// </summary>
[Collection(TorchCollection.Name)] // not beside others: it silences the console
public sealed class NativeEngineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-native-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_engine_of_these_tests_loads() => Assert.Null(Record.Exception(NativeEngine.Load));

    [Fact]
    public void Without_the_package_the_missing_file_is_named()
    {
        var fault = Assert.Throws<EngineLoadException>(() => NativeEngine.Load(folder, TorchSharpComplains));
        Assert.Equal(
            $"TorchSharp's native library does not load: the program has no {FirstLibrary} for "
                + $"{RuntimeInformation.RuntimeIdentifier}. docs/troubleshooting.md lists the causes.",
            fault.Message
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("runtimes/{0}/native")]
    public void What_the_loader_says_is_the_cause(string place)
    {
        var library = Path.Combine(
            Directory.CreateDirectory(Path.Combine(folder, place.Replace("{0}", Platform, StringComparison.Ordinal))).FullName,
            FirstLibrary
        );
        File.WriteAllText(library, "not a library");
        var fault = Assert.Throws<EngineLoadException>(() => NativeEngine.Load(folder, TorchSharpComplains));
        Assert.DoesNotContain('\n', fault.Message);
        Assert.Contains(library, fault.Message, StringComparison.Ordinal);
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(
                $"TorchSharp's native library does not load: {library}: file too short. docs/troubleshooting.md lists "
                    + "the causes.",
                fault.Message
            );
        }
    }

    [Fact]
    public void On_Linux_TorchSharp_is_not_even_asked_to_load_what_does_not_load()
    {
        File.WriteAllText(Path.Combine(folder, FirstLibrary), "not a library");
        var asked = false;
        Assert.Throws<EngineLoadException>(() =>
            NativeEngine.Load(
                folder,
                () =>
                {
                    asked = true;
                    TorchSharpComplains();
                }
            )
        );
        Assert.Equal(!OperatingSystem.IsLinux(), asked);
    }

    [Fact]
    public void TorchSharps_trace_is_not_printed_and_what_is_printed_later_is()
    {
        var before = Console.Out;
        var printed = new StringWriter { NewLine = "\n" };
        Console.SetOut(printed);
        try
        {
            Assert.Throws<EngineLoadException>(() => NativeEngine.Load(folder, TorchSharpComplains));
            Console.WriteLine("later");
            Assert.Equal("later\n", printed.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    [Fact]
    public void Other_faults_pass() =>
        Assert.Throws<TypeInitializationException>(() =>
            NativeEngine.Load(
                folder,
                () => throw new TypeInitializationException("Any", new NotSupportedException("a tensor's type"))
            )
        );

    private static string FirstLibrary =>
        OperatingSystem.IsWindows() ? "torch_cpu.dll"
        : OperatingSystem.IsMacOS() ? "libtorch_cpu.dylib"
        : "libtorch_cpu.so";

    private static string Platform =>
        $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-"
        + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    // What TorchSharp 0.107.0 does, its trace shortened.
    private static void TorchSharpComplains()
    {
        const string Complaint =
            "This application or script uses TorchSharp but doesn't contain a reference to libtorch-cpu-linux-x64, "
            + "Version=2.10.0.0.";
        Console.WriteLine(Complaint + "\n\nTrace from LoadNativeBackend:\n");
        throw new TypeInitializationException(
            "TorchSharp.torch",
            new NotSupportedException(Complaint + "\n\nTrace from LoadNativeBackend:\n")
        );
    }
}

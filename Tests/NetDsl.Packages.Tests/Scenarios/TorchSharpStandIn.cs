using System.IO.Compression;
using System.Reflection;
using System.Reflection.Emit;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// A package with the id of TorchSharp's and an empty assembly of its name, for feeds that do not carry the real one.
/// </summary>
internal static class TorchSharpStandIn
{
    public const string Version = "0.0.1-empty";

    /// <summary>Puts the package into a feed.</summary>
    public static void WriteTo(string feed)
    {
        using var package = ZipFile.Open(Path.Combine(feed, $"TorchSharp-cpu.{Version}.nupkg"), ZipArchiveMode.Create);
        using (var specification = new StreamWriter(package.CreateEntry("TorchSharp-cpu.nuspec").Open()))
        {
            specification.Write(
                $"""
                <?xml version="1.0" encoding="utf-8"?>
                <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
                  <metadata>
                    <id>TorchSharp-cpu</id>
                    <version>{Version}</version>
                    <authors>test</authors>
                    <description>An empty TorchSharp.dll.</description>
                  </metadata>
                </package>
                """
            );
        }

        using var file = package.CreateEntry("lib/net10.0/TorchSharp.dll").Open();
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("TorchSharp"), typeof(object).Assembly);
        assembly.DefineDynamicModule("TorchSharp");
        assembly.Save(file);
    }
}

namespace NetDsl.Packages.Tests.Checks;

/// <summary>What docs/rules tells of NETDSL900 to 905, and what must not be an error.</summary>
internal static class BuildCases
{
    private const string NoEngine =
        "NetDsl needs an engine, but this project references none: run 'dotnet add package NetDsl.Engine' (managed code, "
        + "nothing native) or 'dotnet add package TorchSharp-cpu', or set NetDslEngineCheck to disable if it has no networks.";

    private const string TwoEngines =
        "This project references two engines, NetDsl.Engine and TorchSharp, and their types have the same names: keep one; "
        + "'dotnet nuget why' shows where the other comes from.";

    /// <summary>The cases, for packages of a version.</summary>
    public static IReadOnlyList<BuildCase> Of(string version) =>
        [
            new("embedded engine", "Embedded") { Compiles = true },
            new("TorchSharp", "Real"),
            new("no engine", "Neither", "", "NETDSL900", NoEngine),
            new("no engine, in an editor", "Neither", "", "NETDSL900", NoEngine) { InEditor = true },
            new("no engine, for data alone", "Neither", "NetDslEngineCheck=disable"),
            new("two engines", "Both", "", "NETDSL901", TwoEngines),
            new("two engines, one under an alias", "Both", "RealAliases=real"),
            new("two engines, one under an alias too", "Both", "RealAliases=global%2Creal", "NETDSL901", TwoEngines),
            new("compiler 4.13", "Embedded", "CompilerApiVersion=roslyn4.13", "NETDSL902", OldCompiler("4.13")),
            new("compiler 4.14", "Embedded", "CompilerApiVersion=roslyn4.14"),
            new(
                "compiler of another folder",
                "Embedded",
                "CscToolPath=$(MSBuildThisFileDirectory)Compiler/bin",
                "NETDSL902",
                OldCompiler("4.8")
            ),
            new("C# 8", "Embedded", "LangVersion=8", "NETDSL903", OldLanguage("8", "10")),
            new("C# 9", "Embedded", "LangVersion=9.0", "NETDSL903", OldLanguage("9.0", "10")),
            new("C# 2", "Embedded", "LangVersion=ISO-2", "NETDSL903", OldLanguage("ISO-2", "10")),
            new("C# 10", "Embedded", "LangVersion=10") { Compiles = true },
            new("C# preview", "Embedded", "LangVersion=preview"),
            new("C# 9 without usings", "Embedded", "LangVersion=9;NetDslUsings=disable;ImplicitUsings=disable")
            {
                Compiles = true,
            },
            new(
                "C# 8 without usings",
                "Embedded",
                "LangVersion=8;NetDslUsings=disable;ImplicitUsings=disable",
                "NETDSL903",
                OldLanguage("8", "9")
            ),
            new(
                "usings off",
                "Embedded",
                "NetDslUsings=off",
                "NETDSL904",
                "NetDslUsings is 'off': write enable (the default) or disable."
            ),
            new(
                "engine check off",
                "Neither",
                "NetDslEngineCheck=off",
                "NETDSL904",
                "NetDslEngineCheck is 'off': write enable (the default) or disable."
            ),
            new(
                "older Linux off",
                "Embedded",
                "NetDslOlderLinux=off",
                "NETDSL904",
                "NetDslOlderLinux is 'off': write enable (the default) or disable."
            ),
            new("older Linux disabled", "Embedded", "NetDslOlderLinux=disable"),
            new(
                "engine 0.0.1",
                "Embedded",
                "EngineVersion=0.0.1",
                "NETDSL905",
                $"NetDsl.Engine 0.0.1 is older than NetDsl {version} and may lack what generated code calls: "
                    + $"run 'dotnet add package NetDsl.Engine --version {version}'."
            ),
            new("engine 100.0.0", "Embedded", "EngineVersion=100.0.0"),
            new("network of a project that gets NetDsl through another", "Behind") { Compiles = true },
        ];

    private static string OldCompiler(string version) =>
        $"NetDsl's generator needs the C# compiler 4.14 or newer, but this build uses {version}: build with the .NET 10 SDK, "
        + "and remove what selects another compiler (the package Microsoft.Net.Compilers.Toolset or the property CscToolPath).";

    private static string OldLanguage(string version, string needed) =>
        $"LangVersion is '{version}', but NetDsl needs C# {needed} or newer: remove LangVersion from the project, "
        + $"or set it to {needed} or more.";
}

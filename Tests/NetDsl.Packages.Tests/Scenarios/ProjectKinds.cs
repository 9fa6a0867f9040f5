namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>Projects as people have them: each must build without a message and learn XOR.</summary>
internal static class ProjectKinds
{
    /// <summary>What the SDK can ask for at most.</summary>
    public const string StrictestSettings = """
        <AnalysisLevel>latest-all</AnalysisLevel>
            <AnalysisMode>All</AnalysisMode>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
            <WarningLevel>9999</WarningLevel>
            <Features>strict</Features>
            <LangVersion>preview</LangVersion>
        """;

    private static readonly (string, string) Network = ("Gate.cs", Gates.Network);
    private static readonly (string, string) Program = ("Program.cs", Gates.Program);

    private static readonly string OldProgram = Gates
        .Program.Replace("[2], 1", "new[] { 2 }, new[] { 1 }", StringComparison.Ordinal)
        .Replace("= [", "= { ", StringComparison.Ordinal)
        .Replace("];", " };", StringComparison.Ordinal);

    public static IReadOnlyList<ProjectKind> All { get; } =
    [
        new("NullableOff", "<Nullable>disable</Nullable>", "", Network, Program),
        new(
            "ImplicitUsingsOff",
            "<ImplicitUsings>disable</ImplicitUsings>",
            "",
            Network,
            ("Program.cs", "using System;\nusing System.Linq;\n\n" + Gates.Program)
        ),
        new(
            "NetDslUsingsOff",
            "<NetDslUsings>disable</NetDslUsings>",
            "",
            (
                "Gate.cs",
                """
                using NetDsl;
                using static NetDsl.ActivationKind;

                namespace Logic;

                [Network]
                [Layer(2, 8)]
                [Activation(Tanh)]
                [Layer(1)]
                [Loss(LossKind.BceWithLogits)]
                [Optimizer(OptimizerKind.Adam, LearningRate = 0.1)]
                [Train(BatchSize = 4, Iterations = 200, Seed = 1)]
                public partial class Gate;

                """
            ),
            ("Program.cs", "using Logic;\nusing NetDsl;\n\n" + Gates.Program)
        ),
        // Everything in one file: statements first, the network below them, in the global namespace.
        new("OneFile", "", "", ("Program.cs", Gates.Program + "\n" + Gates.Network)),
        new(
            "Namespaces",
            "",
            "",
            ("Gate.cs", "namespace Logic.Small;\n\n" + Gates.Network),
            (
                "Nested.cs",
                """
                namespace Logic
                {
                    namespace Large
                    {
                        public static partial class Nets
                        {
                            public partial record struct Pair<T>(T One, T Two)
                            {
                            }

                            [Network]
                            [Layer(2, 100)]
                            internal sealed partial class Gate
                            {
                            }
                        }
                    }
                }

                """
            ),
            ("Program.cs", "using Logic.Small;\n\nusing var large = new Logic.Large.Nets.Gate();\n" + Gates.Program)
        ),
        new(
            "Größe_ünd_Maß",
            "",
            "",
            (
                "Größe.cs",
                """
                namespace Größen;

                [Network]
                [Layer(2, 3, Name = "größe")]
                public partial class Größe;

                """
            ),
            Network,
            ("Program.cs", "using var größe = new Größen.Größe();\n" + Gates.Program)
        ),
        // Advice is silenced in three ways, and is an error otherwise.
        new(
            "Silenced",
            "<NoWarn>$(NoWarn);NETDSL101</NoWarn>",
            "",
            (
                "ByProject.cs",
                "namespace Third;\n\n" + Gates.SoftmaxTwice.Replace("Softmax", "LogSoftmax", StringComparison.Ordinal)
            ),
            ("ByEditorConfig.cs", Gates.SoftmaxTwice),
            (".editorconfig", "[ByEditorConfig.cs]\ndotnet_diagnostic.NETDSL100.severity = none\n"),
            (
                "ByPragma.cs",
                "namespace Other;\n\n#pragma warning disable NETDSL100 // kept as it was published\n" + Gates.SoftmaxTwice
            ),
            Network,
            Program
        ),
        // The networks have a bit of everything that is generated.
        new(
            "Strictest",
            StrictestSettings,
            "",
            (
                "Gate.cs",
                "/// <summary>Exclusive or.</summary>\n"
                    + Gates.Network.Replace("public ", "internal sealed ", StringComparison.Ordinal)
            ),
            (
                "Networks.cs",
                """
                namespace Strict;

                /// <summary>Values, with all that layers have.</summary>
                [Network]
                [Init(KaimingNormal, Nonlinearity = Relu, Bias = 0)]
                [Input(4, 3)]
                [Flatten]
                [Layer(32, Init = Normal, InitStd = 0.1)]
                [BatchNorm]
                [Activation(Relu)]
                [Dropout(0.2)]
                [Layer(16)]
                [LayerNorm]
                [Activation(LeakyRelu, NegativeSlope = 0.1)]
                [Layer(2, Bias = false)]
                [Data(Features = 12, Targets = Unbounded)]
                [Loss(Huber, Delta = 0.5)]
                [Optimizer(AdamW)]
                [Train(BatchSize = 8, Epochs = 2, Seed = 3, Metric = MeanAbsoluteError)]
                internal sealed partial class Values;

                /// <summary>Classes.</summary>
                [Network]
                [Layer(12, 8)]
                [Activation(Gelu)]
                [Layer(3)]
                [Activation(LogSoftmax)]
                [Loss(Nll, ClassWeights = new[] { 1, 2.5, 0.5 })]
                [Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9, Nesterov = true)]
                [Train(Epochs = 2, Seed = 3, Device = Cpu)]
                internal sealed partial class Classes;

                /// <summary>Without training.</summary>
                [Network]
                [Input(5)]
                [Activation(Softmax)]
                internal sealed partial class Plain;

                """
            ),
            (
                "Program.cs",
                """
                using System.Globalization;
                using Strict;

                """
                    + "\nusing var values = new Values();\nusing var classes = new Classes();\nusing var plain = new Plain();\n"
                    + Gates
                        .Program.Replace("? '1' : '0'", "? 1 : 0", StringComparison.Ordinal)
                        .Replace(
                            "string.Concat(",
                            "string.Create(CultureInfo.InvariantCulture, $\"{string.Concat(",
                            StringComparison.Ordinal
                        )
                        .Replace("0)));", "0))}\"));", StringComparison.Ordinal)
            )
        ),
        // The oldest versions of C# that there can be: with global usings, and without.
        new(
            "CSharp10",
            "<LangVersion>10</LangVersion>",
            "",
            ("Gate.cs", Gates.Network.Replace("class Gate;", "class Gate { }", StringComparison.Ordinal)),
            ("Program.cs", OldProgram)
        ),
        new(
            "CSharp9",
            "<LangVersion>9</LangVersion><ImplicitUsings>disable</ImplicitUsings><NetDslUsings>disable</NetDslUsings>",
            "",
            (
                "Gate.cs",
                """
                using NetDsl;
                using static NetDsl.ActivationKind;
                using static NetDsl.LossKind;
                using static NetDsl.OptimizerKind;


                """ + Gates.Network.Replace("class Gate;", "class Gate { }", StringComparison.Ordinal)
            ),
            ("Program.cs", "using System;\nusing System.Linq;\nusing NetDsl;\n\n" + OldProgram)
        ),
        // Data sets and nothing to train: no engine.
        new(
            "DataOnly",
            "<NetDslEngineCheck>disable</NetDslEngineCheck>",
            """<PackageReference Include="NetDsl" Version="$version$" />""",
            ("Program.cs", "Console.WriteLine(Dataset.FromClasses(new float[8], new long[4], 2).Count);\n")
        )
        {
            NamesPackages = false,
            Prints = "4",
        },
        new(
            "CentralVersions",
            "<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>",
            """<PackageReference Include="NetDsl" /><PackageReference Include="NetDsl.Engine" />""",
            (
                "Directory.Packages.props",
                """
                <Project>
                  <ItemGroup>
                    <PackageVersion Include="NetDsl" Version="$version$" />
                    <PackageVersion Include="NetDsl.Engine" Version="$version$" />
                  </ItemGroup>
                </Project>

                """
            ),
            Network,
            Program
        )
        {
            NamesPackages = false,
        },
        // A library offers a network; the program names the library only, and declares a network of its own too.
        new(
            "Library",
            "<OutputType>Library</OutputType><GenerateDocumentationFile>true</GenerateDocumentationFile>",
            "",
            ("Gate.cs", "namespace Logic;\n\n/// <summary>Exclusive or.</summary>\n" + Gates.Network)
        )
        {
            Prints = null,
        },
        new(
            "BehindLibrary",
            "",
            """<ProjectReference Include="../Library/Library.csproj" />""",
            (
                "Program.cs",
                "using Logic;\n\nusing var own = new Own();\nConsole.WriteLine(own.Summary());\n"
                    + Gates.Program
                    + "\n[Network, Layer(2, 3)]\npartial class Own;\n"
            )
        )
        {
            NamesPackages = false,
        },
        // The program uses the library and has not asked for NetDsl: its own types have the names of ours.
        new(
            "BesideLibrary",
            "",
            """<ProjectReference Include="../Library/Library.csproj" />""",
            (
                "Own.cs",
                """
                [AttributeUsage(AttributeTargets.Class)]
                public sealed class InputAttribute : Attribute;

                [Input]
                public sealed record Dataset(Batch[] Batches);

                public sealed record Batch(int Relu);

                """
            ),
            ("Program.cs", "Console.WriteLine(new Dataset([new Batch(3)]).Batches.Length + \" \" + Logic.Gate.ParameterCount);\n")
        )
        {
            NamesPackages = false,
            Prints = "1 33",
        },
        // Nor has it a language or an engine that NetDsl would want.
        new(
            "DataLibrary",
            "<OutputType>Library</OutputType><NetDslEngineCheck>disable</NetDslEngineCheck>",
            """<PackageReference Include="NetDsl" Version="$version$" />""",
            (
                "Points.cs",
                "namespace Logic;\n\npublic static class Points\n{\n"
                    + "    public static int Count => Dataset.FromClasses(new float[8], new long[4], 2).Count;\n}\n"
            )
        )
        {
            NamesPackages = false,
            Prints = null,
        },
        new(
            "BesideDataLibrary",
            "<LangVersion>8</LangVersion><ImplicitUsings>disable</ImplicitUsings>",
            """<ProjectReference Include="../DataLibrary/DataLibrary.csproj" />""",
            (
                "Program.cs",
                """
                public static class Dataset
                {
                    public static void Main()
                    {
                        System.Console.WriteLine(Logic.Points.Count);
                    }
                }

                """
            )
        )
        {
            NamesPackages = false,
            Prints = "4",
        },
        // TorchSharp does not promise what this assembly promises.
        new("ClsCompliant", "", "", ("Gate.cs", "using System;\n\n[assembly: CLSCompliant(true)]\n\n" + Gates.Network), Program),
        // Two libraries have a network of one name in one namespace; a third project uses both.
        new(
            "OtherLibrary",
            "<OutputType>Library</OutputType>",
            "",
            (
                "Gate.cs",
                """
                namespace Logic;

                [Network]
                [Layer(2, 1)]
                public partial class Gate;

                """
            )
        )
        {
            Prints = null,
        },
        new(
            "TwoLibraries",
            "",
            """
            <ProjectReference Include="../Library/Library.csproj" Aliases="one" />
                <ProjectReference Include="../OtherLibrary/OtherLibrary.csproj" Aliases="other" />
            """,
            (
                "Program.cs",
                """
                extern alias one;
                extern alias other;

                Console.WriteLine(one::Logic.Gate.ParameterCount + " " + other::Logic.Gate.ParameterCount);

                """
            )
        )
        {
            NamesPackages = false,
            Prints = "33 3",
        },
    ];
}

using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What C# developers rule diagnostics with rules these, too.</summary>
public sealed class SilencingTests
{
    private const string Faulty = "[Network] [Layer(4, 3)] [Layer(2, 1)] partial class Net;";

    [Fact]
    public void ByPragma() => Assert.Empty(Program.Of("#pragma warning disable NETDSL021\n" + Faulty).Generate().Analyze());

    [Fact]
    public void ByPragmaForSomeLines()
    {
        var found = Program.Of($"""
            {Faulty}
            #pragma warning disable NETDSL021
            {Faulty.Replace("Net;", "Silent;", StringComparison.Ordinal)}
            #pragma warning restore NETDSL021
            """).Generate().Analyze();

        Assert.Equal(0, Assert.Single(found).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void BySuppressMessage() => Assert.Empty(Program.Of(
        "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetDsl\", \"NETDSL021\")]" + Faulty).Generate().Analyze());

    [Theory]
    [InlineData("none", null)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public void ByEditorConfig(string setting, DiagnosticSeverity? severity)
    {
        var program = Program.Of(Faulty);
        var options = program.Compilation.Options.WithSyntaxTreeOptionsProvider(new Severity(setting));
        var found = (program with { Compilation = program.Compilation.WithOptions(options) }).Generate().Analyze();

        Assert.Equal(severity, found.SingleOrDefault()?.Severity);
    }

    /// <summary><c>dotnet_diagnostic.NETDSL021.severity = …</c>, as the compiler hands it on.</summary>
    private sealed class Severity(string setting) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = setting switch
            {
                "none" => ReportDiagnostic.Suppress,
                "suggestion" => ReportDiagnostic.Info,
                _ => ReportDiagnostic.Error,
            };
            return diagnosticId == "NETDSL021";
        }

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = default;
            return false;
        }
    }
}

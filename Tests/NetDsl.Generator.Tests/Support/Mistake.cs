using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests.Support;

/// <summary>Tests of one mistake: the code marks in <c>[| … |]</c> what must be underlined.</summary>
internal static class Mistake
{
    /// <summary>Asserts that the code has this mistake there and no other, and that the compiler finds nothing besides.</summary>
    /// <returns>The message.</returns>
    public static string Verify(string id, string marked) => Verify(id, marked, Program.Of);

    /// <summary>As <see cref="Verify(string, string)"/>, in a program made in another way.</summary>
    public static string Verify(string id, string marked, Func<string[], Program> program)
    {
        var message = VerifyReport(id, marked, program, out var generated);
        var errors = generated.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0
            ? message
            : throw new XunitException(
                "The compiler finds errors besides:\n" + string.Join("\n", errors.Select(error => error.ToString()))
            );
    }

    /// <summary>Asserts that the code has this mistake there; it may have others elsewhere.</summary>
    public static string VerifyAmong(string id, string marked)
    {
        var (code, expected) = Unmark(marked);
        var found = Assert.Single(Program.Of(code).Generate().Analyze(), diagnostic => diagnostic.Id == id);
        return Marks.Check(found, code, expected);
    }

    /// <summary>A network of these attributes, for tests that need no more.</summary>
    public static string Network(string attributes) => "[Network] " + attributes + " public partial class Net;";

    private static string VerifyReport(string id, string marked, Func<string[], Program> program, out Generated generated)
    {
        var (code, expected) = Unmark(marked);
        generated = program([code]).Generate();
        var found = generated.Analyze();
        return found.Count == 1 && found[0].Id == id
            ? Marks.Check(found[0], code, expected)
            : throw new XunitException(
                $"Expected {id} alone; found:\n" + string.Join("\n", found.Select(diagnostic => diagnostic.ToString()))
            );
    }

    private static (string Code, TextSpan Span) Unmark(string marked)
    {
        var (code, spans) = Marks.Take(marked);
        return (code, Assert.Single(spans));
    }
}

using Microsoft.CodeAnalysis;
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
            : throw new XunitException("The compiler finds errors besides:\n" + string.Join("\n", errors.Select(error => error.ToString())));
    }

    /// <summary>As <see cref="Verify(string, string)"/> for code that the compiler rejects, too.</summary>
    public static string VerifyReport(string id, string marked) => VerifyReport(id, marked, Program.Of, out _);

    /// <summary>A network of these attributes, for tests that need no more.</summary>
    public static string Network(string attributes) => "[Network] " + attributes + " public partial class Net;";

    private static string VerifyReport(string id, string marked, Func<string[], Program> program, out Generated generated)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var code = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        generated = program([code]).Generate();
        var found = generated.Analyze();
        if (found.Count != 1 || found[0].Id != id)
        {
            throw new XunitException($"Expected {id} alone; found:\n" + string.Join("\n", found.Select(diagnostic => diagnostic.ToString())));
        }

        var span = found[0].Location.SourceSpan;
        Assert.Equal(code[start..end], code.Substring(span.Start, span.Length));
        Assert.Equal(start, span.Start);
        return found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture);
    }
}

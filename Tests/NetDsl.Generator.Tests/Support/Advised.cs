using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests.Support;

/// <summary>
/// Tests of advice, warnings and infos, on one network that is given by its attributes: <c>[| … |]</c> marks what must be
/// underlined, and nothing may be reported besides, errors included.
/// </summary>
internal static class Advised
{
    /// <summary>How training goes on where only the loss matters.</summary>
    public const string Training = " [Optimizer(Adam)] [Train(Epochs = 5, Seed = 1)] ";

    /// <summary>Asserts that this is advised at the mark, and nothing else.</summary>
    /// <returns>The message.</returns>
    public static string Verify(string id, string marked)
    {
        var (code, spans) = Marks.Take(Mistake.Network(marked));
        var span = Assert.Single(spans);
        var found = Reported(code);
        return found.Count == 1 && found[0].Id == id ? Marks.Check(found[0], code, span) : throw Unexpected(found, id + " alone");
    }

    /// <summary>Asserts what is advised at several marks, and nothing else.</summary>
    /// <param name="ids">The ids, in the order of the marks in the text; of one place in order of id, with one mark each.</param>
    /// <param name="marked">The attributes.</param>
    public static void VerifyAll(string[] ids, string marked)
    {
        var (code, spans) = Marks.Take(Mistake.Network(marked));
        var found = Reported(code);
        if (!found.Select(diagnostic => diagnostic.Id).SequenceEqual(ids, StringComparer.Ordinal))
        {
            throw Unexpected(found, string.Join(", ", ids));
        }

        foreach (var (diagnostic, span) in found.Zip(spans))
        {
            Marks.Check(diagnostic, code, span);
        }

        Assert.Equal(ids.Length, spans.Count);
    }

    /// <summary>Asserts that a near miss of a rule is not reported, nor anything else.</summary>
    public static void Silent(string id, string attributes)
    {
        var found = Reported(Mistake.Network(attributes));
        if (found.Count > 0)
        {
            throw Unexpected(found, "nothing, least of all " + id);
        }
    }

    private static IReadOnlyList<Diagnostic> Reported(string code)
    {
        var generated = Program.Of(code).Generate();
        var errors = generated.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0 ? generated.Report() : throw Unexpected(errors, "no error of the compiler");
    }

    private static XunitException Unexpected(IEnumerable<Diagnostic> found, string expected) =>
        new(
            $"Expected {expected}; found:\n"
                + string.Join(
                    "\n",
                    found.Select(diagnostic => diagnostic.ToString() + "\n" + diagnostic.GetMessage(CultureInfo.InvariantCulture))
                )
        );
}

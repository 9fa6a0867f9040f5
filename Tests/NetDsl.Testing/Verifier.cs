using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit.Sdk;

namespace VerifyXunit;

/// <summary>
/// Snapshot tests with the call shape and the file conventions of Verify.Xunit (<c>Type.Method.verified.ext</c>,
/// <c>Type.Method.received.ext</c>), so that the same tests run on either. A mismatch leaves the received file beside the
/// verified one, and prints the difference and the command that accepts it: to be used after reading it.
/// </summary>
public static class Verifier
{
    /// <summary>Compares a text with its snapshot.</summary>
    /// <param name="target">The text.</param>
    /// <param name="extension">The snapshot's file extension, without a dot.</param>
    /// <param name="sourceFile">The test's file; its name is the type's name.</param>
    /// <param name="method">The test's method.</param>
    /// <returns>A finished task.</returns>
    /// <exception cref="XunitException">There is no snapshot, or it differs.</exception>
    public static Task Verify(
        string target,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        var actual = Normalise(target);
        var expected = File.Exists(verified) ? Normalise(File.ReadAllText(verified)) : null;
        if (actual == expected)
        {
            File.Delete(received);
            return Task.CompletedTask;
        }

        File.WriteAllText(received, actual, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var accept = $"Read {Path.GetFileName(received)}, and accept it with\n\n  mv '{received}' '{verified}'";
        throw new XunitException(
            expected is null
                ? $"There is no snapshot {Path.GetFileName(verified)}. {accept}\n\n{actual}"
                : $"{Path.GetFileName(verified)} differs. {accept}\n\n{Difference(expected, actual)}"
        );
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n');

    private static string Difference(string expected, string actual)
    {
        var text = new StringBuilder();
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual).Lines;
        foreach (var line in lines.Where(line => line.Type != ChangeType.Unchanged))
        {
            text.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").Append(line.Text).Append('\n');
        }

        return text.ToString();
    }
}

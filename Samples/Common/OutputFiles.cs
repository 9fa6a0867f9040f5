using System.CommandLine;
using System.CommandLine.Parsing;

namespace NetDsl.Samples;

/// <summary>The files that a sample with curves writes at its end, distinguished by their extension.</summary>
/// <param name="Json">The results; null for none.</param>
/// <param name="Svg">The curves; null for none.</param>
public sealed record OutputFiles(string? Json, string? Svg)
{
    /// <summary><c>--output</c>, which may be given for each of the two.</summary>
    public static Option<OutputFiles> Option() =>
        new("--output")
        {
            Description =
                "File written at the end: .json for the results, .svg for the curves; may be given twice. Its folder must exist",
            HelpName = "file.json|file.svg",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => new OutputFiles(null, null),
            CustomParser = Parse,
        };

    /// <summary>Checks that the files can be written, before training starts.</summary>
    /// <exception cref="UsageException">One cannot be written.</exception>
    public void Check()
    {
        foreach (var path in new[] { Json, Svg }.OfType<string>())
        {
            OutputFile.Check(path);
        }
    }

    private static OutputFiles Parse(ArgumentResult result)
    {
        var files = new OutputFiles(null, null);
        foreach (var path in result.Tokens.Select(token => token.Value))
        {
            switch (Path.GetExtension(path).ToLowerInvariant())
            {
                case ".json":
                    files = files with { Json = path };
                    break;
                case ".svg":
                    files = files with { Svg = path };
                    break;
                default:
                    result.AddError($"--output: '{path}' ends neither in .json nor in .svg");
                    return files;
            }
        }

        return files;
    }
}

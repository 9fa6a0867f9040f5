namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>Makes a failing program small.</summary>
internal static class Shrinking
{
    /// <summary>Leaves out as many tokens as the fault allows: halves first, then less and less.</summary>
    /// <param name="text">The program.</param>
    /// <param name="fails">Whether a program still fails in the same way.</param>
    /// <param name="trials">The most programs that are tried.</param>
    public static string Shrink(string text, Func<string, bool> fails, int trials = 400)
    {
        var tokens = Keystrokes.Tokens(text);
        for (var size = Math.Max(1, tokens.Count / 2); trials > 0; )
        {
            var shrunk = false;
            for (var at = 0; at < tokens.Count && trials > 0; )
            {
                var rest = tokens[..at].Concat(tokens.Skip(at + size)).ToList();
                trials--;
                if (fails(string.Concat(rest)))
                {
                    (tokens, shrunk) = (rest, true);
                }
                else
                {
                    at += size;
                }
            }

            if (size == 1 && !shrunk)
            {
                break;
            }

            size = Math.Max(1, size / 2);
        }

        return string.Concat(tokens);
    }
}

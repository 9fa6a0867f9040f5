using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Recompilation;

/// <summary>Strict compilation: warning level 9999, every warning an error, documentation checked.</summary>
internal static class Strict
{
    /// <summary>
    /// Asserts that a program and what is generated for it compile cleanly, with nullable references off and on, arithmetic
    /// checked and not.
    /// </summary>
    public static Generated Clean(string code)
    {
        Program.Of(References.All, NullableContextOptions.Disable, code).Checked().Generate().AssertClean();
        return Program.Of(References.All, NullableContextOptions.Enable, code).Generate().AssertClean();
    }
}

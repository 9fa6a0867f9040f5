namespace NetDsl.Engine.Tests.Support;

/// <summary>
/// What both engines refuse. The embedded one throws .NET's exceptions, which say what does not fit; from libtorch most arrive as
/// ExternalException in its own words.
/// </summary>
internal static class Refused
{
    /// <summary>Asserts that both engines throw, and of the embedded one the type and parts of the message.</summary>
    public static void With<TFault>(Func<object?> action, params string[] parts)
        where TFault : Exception
    {
        if (!UnderTest.IsEmbedded)
        {
            Assert.ThrowsAny<Exception>(action);
            return;
        }

        var message = Assert.Throws<TFault>(action).Message;
        Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
    }

    /// <inheritdoc cref="With{TFault}(Func{object}, string[])"/>
    public static void With<TFault>(Action action, params string[] parts)
        where TFault : Exception =>
        With<TFault>(
            () =>
            {
                action();
                return null;
            },
            parts
        );
}

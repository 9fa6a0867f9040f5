namespace NetDsl;

/// <summary>What the members of the functional form throw: the compiler reads them, and programs do not call them.</summary>
internal static class OnlyRead
{
    public static NotSupportedException Error =>
        new(
            "Stages and flows are declarations that the compiler reads and that never run: write them only in a network's Define "
                + "and in the functions that it calls."
        );
}

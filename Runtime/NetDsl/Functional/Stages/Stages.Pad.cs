namespace NetDsl;

// Made from PadAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="PadAttribute" path="/summary/node()"/></summary>
    /// <param name="size"><inheritdoc cref="PadAttribute(int)" path="/param[@name='size']/node()"/></param>
    /// <param name="left"><inheritdoc cref="PadAttribute.Left" path="/summary/node()"/></param>
    /// <param name="right"><inheritdoc cref="PadAttribute.Right" path="/summary/node()"/></param>
    /// <param name="top"><inheritdoc cref="PadAttribute.Top" path="/summary/node()"/></param>
    /// <param name="bottom"><inheritdoc cref="PadAttribute.Bottom" path="/summary/node()"/></param>
    /// <param name="mode"><inheritdoc cref="PadAttribute.Mode" path="/summary/node()"/></param>
    /// <param name="value"><inheritdoc cref="PadAttribute.Value" path="/summary/node()"/></param>
    public static Stage Pad(
        int size = 0,
        int? left = null,
        int? right = null,
        int? top = null,
        int? bottom = null,
        PadKind mode = PadKind.Number,
        double value = 0
    ) => throw OnlyRead.Error;
}

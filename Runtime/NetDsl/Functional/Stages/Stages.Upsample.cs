namespace NetDsl;

// Made from UpsampleAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="UpsampleAttribute" path="/summary/node()"/></summary>
    /// <param name="scale"><inheritdoc cref="UpsampleAttribute(int)" path="/param[@name='scale']/node()"/></param>
    /// <param name="mode"><inheritdoc cref="UpsampleAttribute.Mode" path="/summary/node()"/></param>
    /// <param name="alignCorners"><inheritdoc cref="UpsampleAttribute.AlignCorners" path="/summary/node()"/></param>
    public static Stage Upsample(int scale, UpsampleKind mode = UpsampleKind.Nearest, bool alignCorners = false) =>
        throw OnlyRead.Error;

    /// <summary><inheritdoc cref="UpsampleAttribute" path="/summary/node()"/></summary>
    /// <param name="scale"><inheritdoc cref="UpsampleAttribute(int[])" path="/param[@name='scale']/node()"/></param>
    /// <param name="mode"><inheritdoc cref="UpsampleAttribute.Mode" path="/summary/node()"/></param>
    /// <param name="alignCorners"><inheritdoc cref="UpsampleAttribute.AlignCorners" path="/summary/node()"/></param>
    public static Stage Upsample(Sizes scale, UpsampleKind mode = UpsampleKind.Nearest, bool alignCorners = false) =>
        throw OnlyRead.Error;
}

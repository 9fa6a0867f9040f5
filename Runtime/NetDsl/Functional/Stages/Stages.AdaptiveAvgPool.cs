namespace NetDsl;

// Made from AdaptiveAvgPoolAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="AdaptiveAvgPoolAttribute" path="/summary/node()"/></summary>
    /// <param name="size"><inheritdoc cref="AdaptiveAvgPoolAttribute(int)" path="/param[@name='size']/node()"/></param>
    public static Stage AdaptiveAvgPool(int size) => throw OnlyRead.Error;

    /// <summary><inheritdoc cref="AdaptiveAvgPoolAttribute" path="/summary/node()"/></summary>
    /// <param name="size"><inheritdoc cref="AdaptiveAvgPoolAttribute(int[])" path="/param[@name='size']/node()"/></param>
    public static Stage AdaptiveAvgPool(Sizes size) => throw OnlyRead.Error;
}

namespace NetDsl;

// Made from AvgPoolAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="AvgPoolAttribute" path="/summary/node()"/></summary>
    /// <param name="kernel"><inheritdoc cref="AvgPoolAttribute(int)" path="/param[@name='kernel']/node()"/></param>
    /// <param name="stride"><inheritdoc cref="AvgPoolAttribute.Stride" path="/summary/node()"/></param>
    /// <param name="padding"><inheritdoc cref="AvgPoolAttribute.Padding" path="/summary/node()"/></param>
    /// <param name="ceilMode"><inheritdoc cref="AvgPoolAttribute.CeilMode" path="/summary/node()"/></param>
    /// <param name="countIncludePadding"><inheritdoc cref="AvgPoolAttribute.CountIncludePadding" path="/summary/node()"/></param>
    public static Stage AvgPool(
        int kernel,
        Sizes stride = default,
        Sizes padding = default,
        bool ceilMode = false,
        bool countIncludePadding = true
    ) => throw OnlyRead.Error;

    /// <summary><inheritdoc cref="AvgPoolAttribute" path="/summary/node()"/></summary>
    /// <param name="kernel"><inheritdoc cref="AvgPoolAttribute(int[])" path="/param[@name='kernel']/node()"/></param>
    /// <param name="stride"><inheritdoc cref="AvgPoolAttribute.Stride" path="/summary/node()"/></param>
    /// <param name="padding"><inheritdoc cref="AvgPoolAttribute.Padding" path="/summary/node()"/></param>
    /// <param name="ceilMode"><inheritdoc cref="AvgPoolAttribute.CeilMode" path="/summary/node()"/></param>
    /// <param name="countIncludePadding"><inheritdoc cref="AvgPoolAttribute.CountIncludePadding" path="/summary/node()"/></param>
    public static Stage AvgPool(
        Sizes kernel,
        Sizes stride = default,
        Sizes padding = default,
        bool ceilMode = false,
        bool countIncludePadding = true
    ) => throw OnlyRead.Error;
}

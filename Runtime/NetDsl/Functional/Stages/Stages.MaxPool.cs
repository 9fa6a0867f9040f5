namespace NetDsl;

// Made from MaxPoolAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="MaxPoolAttribute" path="/summary/node()"/></summary>
    /// <param name="kernel"><inheritdoc cref="MaxPoolAttribute(int)" path="/param[@name='kernel']/node()"/></param>
    /// <param name="stride"><inheritdoc cref="MaxPoolAttribute.Stride" path="/summary/node()"/></param>
    /// <param name="padding"><inheritdoc cref="MaxPoolAttribute.Padding" path="/summary/node()"/></param>
    /// <param name="dilation"><inheritdoc cref="MaxPoolAttribute.Dilation" path="/summary/node()"/></param>
    /// <param name="ceilMode"><inheritdoc cref="MaxPoolAttribute.CeilMode" path="/summary/node()"/></param>
    public static Stage MaxPool(
        int kernel,
        Sizes stride = default,
        Sizes padding = default,
        Sizes dilation = default,
        bool ceilMode = false
    ) => throw OnlyRead.Error;

    /// <summary><inheritdoc cref="MaxPoolAttribute" path="/summary/node()"/></summary>
    /// <param name="kernel"><inheritdoc cref="MaxPoolAttribute(int[])" path="/param[@name='kernel']/node()"/></param>
    /// <param name="stride"><inheritdoc cref="MaxPoolAttribute.Stride" path="/summary/node()"/></param>
    /// <param name="padding"><inheritdoc cref="MaxPoolAttribute.Padding" path="/summary/node()"/></param>
    /// <param name="dilation"><inheritdoc cref="MaxPoolAttribute.Dilation" path="/summary/node()"/></param>
    /// <param name="ceilMode"><inheritdoc cref="MaxPoolAttribute.CeilMode" path="/summary/node()"/></param>
    public static Stage MaxPool(
        Sizes kernel,
        Sizes stride = default,
        Sizes padding = default,
        Sizes dilation = default,
        bool ceilMode = false
    ) => throw OnlyRead.Error;
}

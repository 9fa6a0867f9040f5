namespace NetDsl;

// Made from RmsNormAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="RmsNormAttribute" path="/summary/node()"/></summary>
    /// <param name="dimensions"><inheritdoc cref="RmsNormAttribute.Dimensions" path="/summary/node()"/></param>
    /// <param name="epsilon"><inheritdoc cref="RmsNormAttribute.Epsilon" path="/summary/node()"/></param>
    /// <param name="affine"><inheritdoc cref="RmsNormAttribute.Affine" path="/summary/node()"/></param>
    public static Stage RmsNorm(int dimensions = 1, double epsilon = 1.1920928955078125e-7, bool affine = true) =>
        throw OnlyRead.Error;
}

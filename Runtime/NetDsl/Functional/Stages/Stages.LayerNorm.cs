namespace NetDsl;

// Made from LayerNormAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="LayerNormAttribute" path="/summary/node()"/></summary>
    /// <param name="dimensions"><inheritdoc cref="LayerNormAttribute.Dimensions" path="/summary/node()"/></param>
    /// <param name="epsilon"><inheritdoc cref="LayerNormAttribute.Epsilon" path="/summary/node()"/></param>
    /// <param name="affine"><inheritdoc cref="LayerNormAttribute.Affine" path="/summary/node()"/></param>
    public static Stage LayerNorm(int dimensions = 1, double epsilon = 1e-5, bool affine = true) => throw OnlyRead.Error;
}

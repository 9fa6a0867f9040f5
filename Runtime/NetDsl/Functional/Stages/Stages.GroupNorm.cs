namespace NetDsl;

// Made from GroupNormAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="GroupNormAttribute" path="/summary/node()"/></summary>
    /// <param name="groups"><inheritdoc cref="GroupNormAttribute(int)" path="/param[@name='groups']/node()"/></param>
    /// <param name="epsilon"><inheritdoc cref="GroupNormAttribute.Epsilon" path="/summary/node()"/></param>
    /// <param name="affine"><inheritdoc cref="GroupNormAttribute.Affine" path="/summary/node()"/></param>
    public static Stage GroupNorm(int groups, double epsilon = 1e-5, bool affine = true) => throw OnlyRead.Error;
}

namespace NetDsl;

// Made from BatchNormAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="BatchNormAttribute" path="/summary/node()"/></summary>
    /// <param name="epsilon"><inheritdoc cref="BatchNormAttribute.Epsilon" path="/summary/node()"/></param>
    /// <param name="momentum"><inheritdoc cref="BatchNormAttribute.Momentum" path="/summary/node()"/></param>
    /// <param name="affine"><inheritdoc cref="BatchNormAttribute.Affine" path="/summary/node()"/></param>
    /// <param name="trackRunningStatistics">
    /// <inheritdoc cref="BatchNormAttribute.TrackRunningStatistics" path="/summary/node()"/>
    /// </param>
    public static Stage BatchNorm(
        double epsilon = 1e-5,
        double momentum = 0.1,
        bool affine = true,
        bool trackRunningStatistics = true
    ) => throw OnlyRead.Error;
}

namespace NetDsl;

// Made from ActivationAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="ActivationAttribute" path="/summary/node()"/></summary>
    /// <param name="kind"><inheritdoc cref="ActivationAttribute(ActivationKind)" path="/param[@name='kind']/node()"/></param>
    /// <param name="negativeSlope"><inheritdoc cref="ActivationAttribute.NegativeSlope" path="/summary/node()"/></param>
    /// <param name="beta"><inheritdoc cref="ActivationAttribute.Beta" path="/summary/node()"/></param>
    /// <param name="alpha"><inheritdoc cref="ActivationAttribute.Alpha" path="/summary/node()"/></param>
    /// <param name="dim"><inheritdoc cref="ActivationAttribute.Dim" path="/summary/node()"/></param>
    public static Stage Activation(
        ActivationKind kind,
        double? negativeSlope = null,
        double beta = 1,
        double alpha = 1,
        int dim = -1
    ) => throw OnlyRead.Error;
}

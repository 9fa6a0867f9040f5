namespace NetDsl;

// Made from FlattenAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="FlattenAttribute" path="/summary/node()"/></summary>
    public static Stage Flatten() => throw OnlyRead.Error;
}

namespace NetDsl;

// Made from GlobalAveragePoolAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="GlobalAveragePoolAttribute" path="/summary/node()"/></summary>
    public static Stage GlobalAveragePool() => throw OnlyRead.Error;
}

namespace NetDsl;

// Made from DropoutAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="DropoutAttribute" path="/summary/node()"/></summary>
    /// <param name="probability"><inheritdoc cref="DropoutAttribute(double)" path="/param[@name='probability']/node()"/></param>
    /// <param name="channels"><inheritdoc cref="DropoutAttribute.Channels" path="/summary/node()"/></param>
    public static Stage Dropout(double probability = 0.5, bool channels = false) => throw OnlyRead.Error;
}

namespace NetDsl;

// Made from LayerAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="LayerAttribute" path="/summary/node()"/></summary>
    /// <param name="outputs"><inheritdoc cref="LayerAttribute(int)" path="/param[@name='outputs']/node()"/></param>
    /// <param name="bias"><inheritdoc cref="LayerAttribute.Bias" path="/summary/node()"/></param>
    /// <param name="init"><inheritdoc cref="WeightedStageAttribute.Init" path="/summary/node()"/></param>
    /// <param name="initGain"><inheritdoc cref="WeightedStageAttribute.InitGain" path="/summary/node()"/></param>
    /// <param name="initNonlinearity"><inheritdoc cref="WeightedStageAttribute.InitNonlinearity" path="/summary/node()"/></param>
    /// <param name="initNegativeSlope">
    /// <inheritdoc cref="WeightedStageAttribute.InitNegativeSlope" path="/summary/node()"/>
    /// </param>
    /// <param name="initMode"><inheritdoc cref="WeightedStageAttribute.InitMode" path="/summary/node()"/></param>
    /// <param name="initMean"><inheritdoc cref="WeightedStageAttribute.InitMean" path="/summary/node()"/></param>
    /// <param name="initStd"><inheritdoc cref="WeightedStageAttribute.InitStd" path="/summary/node()"/></param>
    /// <param name="initLow"><inheritdoc cref="WeightedStageAttribute.InitLow" path="/summary/node()"/></param>
    /// <param name="initHigh"><inheritdoc cref="WeightedStageAttribute.InitHigh" path="/summary/node()"/></param>
    /// <param name="initValue"><inheritdoc cref="WeightedStageAttribute.InitValue" path="/summary/node()"/></param>
    /// <param name="initBias"><inheritdoc cref="WeightedStageAttribute.InitBias" path="/summary/node()"/></param>
    public static Stage Layer(
        int outputs,
        bool bias = true,
        InitKind? init = null,
        double? initGain = null,
        ActivationKind? initNonlinearity = null,
        double? initNegativeSlope = null,
        FanMode? initMode = null,
        double? initMean = null,
        double? initStd = null,
        double? initLow = null,
        double? initHigh = null,
        double? initValue = null,
        double? initBias = null
    ) => throw OnlyRead.Error;

    /// <summary><inheritdoc cref="LayerAttribute" path="/summary/node()"/></summary>
    /// <param name="inputs"><inheritdoc cref="LayerAttribute(int, int)" path="/param[@name='inputs']/node()"/></param>
    /// <param name="outputs"><inheritdoc cref="LayerAttribute(int, int)" path="/param[@name='outputs']/node()"/></param>
    /// <param name="bias"><inheritdoc cref="LayerAttribute.Bias" path="/summary/node()"/></param>
    /// <param name="init"><inheritdoc cref="WeightedStageAttribute.Init" path="/summary/node()"/></param>
    /// <param name="initGain"><inheritdoc cref="WeightedStageAttribute.InitGain" path="/summary/node()"/></param>
    /// <param name="initNonlinearity"><inheritdoc cref="WeightedStageAttribute.InitNonlinearity" path="/summary/node()"/></param>
    /// <param name="initNegativeSlope">
    /// <inheritdoc cref="WeightedStageAttribute.InitNegativeSlope" path="/summary/node()"/>
    /// </param>
    /// <param name="initMode"><inheritdoc cref="WeightedStageAttribute.InitMode" path="/summary/node()"/></param>
    /// <param name="initMean"><inheritdoc cref="WeightedStageAttribute.InitMean" path="/summary/node()"/></param>
    /// <param name="initStd"><inheritdoc cref="WeightedStageAttribute.InitStd" path="/summary/node()"/></param>
    /// <param name="initLow"><inheritdoc cref="WeightedStageAttribute.InitLow" path="/summary/node()"/></param>
    /// <param name="initHigh"><inheritdoc cref="WeightedStageAttribute.InitHigh" path="/summary/node()"/></param>
    /// <param name="initValue"><inheritdoc cref="WeightedStageAttribute.InitValue" path="/summary/node()"/></param>
    /// <param name="initBias"><inheritdoc cref="WeightedStageAttribute.InitBias" path="/summary/node()"/></param>
    public static Stage Layer(
        int inputs,
        int outputs,
        bool bias = true,
        InitKind? init = null,
        double? initGain = null,
        ActivationKind? initNonlinearity = null,
        double? initNegativeSlope = null,
        FanMode? initMode = null,
        double? initMean = null,
        double? initStd = null,
        double? initLow = null,
        double? initHigh = null,
        double? initValue = null,
        double? initBias = null
    ) => throw OnlyRead.Error;
}

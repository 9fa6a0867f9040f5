using System.Runtime.CompilerServices;

namespace NetDsl;

// Made from ConvAttribute by
//     NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~StageFunctionTests
public static partial class Stages
{
    /// <summary><inheritdoc cref="ConvAttribute" path="/summary/node()"/></summary>
    /// <param name="outputs"><inheritdoc cref="ConvAttribute(int, int)" path="/param[@name='outputs']/node()"/></param>
    /// <param name="kernel"><inheritdoc cref="ConvAttribute(int, int)" path="/param[@name='kernel']/node()"/></param>
    /// <param name="stride"><inheritdoc cref="ConvAttribute.Stride" path="/summary/node()"/></param>
    /// <param name="padding"><inheritdoc cref="ConvAttribute.Padding" path="/summary/node()"/></param>
    /// <param name="dilation"><inheritdoc cref="ConvAttribute.Dilation" path="/summary/node()"/></param>
    /// <param name="groups"><inheritdoc cref="ConvAttribute.Groups" path="/summary/node()"/></param>
    /// <param name="bias"><inheritdoc cref="ConvAttribute.Bias" path="/summary/node()"/></param>
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
    public static Stage Conv(
        int outputs,
        int kernel,
        Sizes stride = default,
        Sizes padding = default,
        Sizes dilation = default,
        int groups = 1,
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

    /// <summary><inheritdoc cref="ConvAttribute" path="/summary/node()"/></summary>
    /// <param name="inputs"><inheritdoc cref="ConvAttribute(int, int, int)" path="/param[@name='inputs']/node()"/></param>
    /// <param name="outputs"><inheritdoc cref="ConvAttribute(int, int, int)" path="/param[@name='outputs']/node()"/></param>
    /// <param name="kernel"><inheritdoc cref="ConvAttribute(int, int, int)" path="/param[@name='kernel']/node()"/></param>
    /// <param name="stride"><inheritdoc cref="ConvAttribute.Stride" path="/summary/node()"/></param>
    /// <param name="padding"><inheritdoc cref="ConvAttribute.Padding" path="/summary/node()"/></param>
    /// <param name="dilation"><inheritdoc cref="ConvAttribute.Dilation" path="/summary/node()"/></param>
    /// <param name="groups"><inheritdoc cref="ConvAttribute.Groups" path="/summary/node()"/></param>
    /// <param name="bias"><inheritdoc cref="ConvAttribute.Bias" path="/summary/node()"/></param>
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
    [OverloadResolutionPriority(1)]
    public static Stage Conv(
        int inputs,
        int outputs,
        int kernel,
        Sizes stride = default,
        Sizes padding = default,
        Sizes dilation = default,
        int groups = 1,
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

    /// <summary><inheritdoc cref="ConvAttribute" path="/summary/node()"/></summary>
    /// <param name="outputs"><inheritdoc cref="ConvAttribute(int, int[])" path="/param[@name='outputs']/node()"/></param>
    /// <param name="kernel"><inheritdoc cref="ConvAttribute(int, int[])" path="/param[@name='kernel']/node()"/></param>
    /// <param name="stride"><inheritdoc cref="ConvAttribute.Stride" path="/summary/node()"/></param>
    /// <param name="padding"><inheritdoc cref="ConvAttribute.Padding" path="/summary/node()"/></param>
    /// <param name="dilation"><inheritdoc cref="ConvAttribute.Dilation" path="/summary/node()"/></param>
    /// <param name="groups"><inheritdoc cref="ConvAttribute.Groups" path="/summary/node()"/></param>
    /// <param name="bias"><inheritdoc cref="ConvAttribute.Bias" path="/summary/node()"/></param>
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
    public static Stage Conv(
        int outputs,
        Sizes kernel,
        Sizes stride = default,
        Sizes padding = default,
        Sizes dilation = default,
        int groups = 1,
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

    /// <summary><inheritdoc cref="ConvAttribute" path="/summary/node()"/></summary>
    /// <param name="inputs"><inheritdoc cref="ConvAttribute(int, int, int[])" path="/param[@name='inputs']/node()"/></param>
    /// <param name="outputs"><inheritdoc cref="ConvAttribute(int, int, int[])" path="/param[@name='outputs']/node()"/></param>
    /// <param name="kernel"><inheritdoc cref="ConvAttribute(int, int, int[])" path="/param[@name='kernel']/node()"/></param>
    /// <param name="stride"><inheritdoc cref="ConvAttribute.Stride" path="/summary/node()"/></param>
    /// <param name="padding"><inheritdoc cref="ConvAttribute.Padding" path="/summary/node()"/></param>
    /// <param name="dilation"><inheritdoc cref="ConvAttribute.Dilation" path="/summary/node()"/></param>
    /// <param name="groups"><inheritdoc cref="ConvAttribute.Groups" path="/summary/node()"/></param>
    /// <param name="bias"><inheritdoc cref="ConvAttribute.Bias" path="/summary/node()"/></param>
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
    [OverloadResolutionPriority(1)]
    public static Stage Conv(
        int inputs,
        int outputs,
        Sizes kernel,
        Sizes stride = default,
        Sizes padding = default,
        Sizes dilation = default,
        int groups = 1,
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

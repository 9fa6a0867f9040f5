using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Optimizers;

/// <summary>The parameters that several optimizers share, with the ranges that PyTorch checks.</summary>
internal static class OptimizerParameters
{
    public static OptimizerParameter Momentum { get; } =
        new("Momentum", "momentum", 0, Rules.MomentumOutOfRange, IsShare, State: 1, MostPast: 0.999);

    public static OptimizerParameter WeightDecay { get; } =
        new("WeightDecay", "weight decay", 0, Rules.WeightDecayNegative, IsNotNegative);

    public static OptimizerParameter Beta1 { get; } = Share("Beta1", "beta1", 0.9) with { MostPast = 0.999 };

    public static OptimizerParameter Beta2 { get; } = Share("Beta2", "beta2", 0.999);

    public static OptimizerParameter Epsilon { get; } = NotNegative("Epsilon", "epsilon", 1e-8);

    public static OptimizerParameter Maximize { get; } = Flag("Maximize", "maximize");

    /// <summary>A number from 0 to below 1.</summary>
    public static OptimizerParameter Share(string name, string text, double @default) =>
        new(name, text, @default, Rules.ShareOutOfRange, IsShare);

    /// <summary>A finite number of at least 0.</summary>
    public static OptimizerParameter NotNegative(string name, string text, double @default) =>
        new(name, text, @default, Rules.SettingNegative, IsNotNegative);

    /// <summary>A flag, false by default.</summary>
    public static OptimizerParameter Flag(string name, string text) => new(name, text, 0, IsFlag: true);

    private static bool IsShare(double value) => value >= 0 && value < 1;

    private static bool IsNotNegative(double value) => value >= 0 && Numbers.IsFloat(value);
}

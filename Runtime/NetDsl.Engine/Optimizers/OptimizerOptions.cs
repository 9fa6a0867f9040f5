namespace TorchSharp.Modules;

/// <summary>The options of a group of parameters. What is null is taken from the optimizer's own.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate of the next step.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start, which schedules count from.</summary>
    public double InitialLearningRate { get; set; }
}

using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Parameters with options of their own.</summary>
public class ParamGroup : optim.ILearningRateController
{
    private Parameter[] members = [];

    /// <summary>A group without parameters yet.</summary>
    public ParamGroup() { }

    /// <summary>The parameters. The sequence is read once, when it is set.</summary>
    public IEnumerable<Parameter> Parameters
    {
        get => members;
        set => members = [.. value];
    }

    /// <summary>The options.</summary>
    public OptimizerOptions Options { get; set; } = new();

    /// <summary>The learning rate of the next step.</summary>
    public double LearningRate
    {
        get => Options.LearningRate ?? 0;
        set => Options.LearningRate = value;
    }

    /// <summary>The initial learning rate, from which schedules start.</summary>
    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }

    internal ReadOnlySpan<Parameter> Members => members;
}

/// <summary>Parameters with options of an optimizer's own kind.</summary>
/// <typeparam name="TOptions">The options.</typeparam>
public class ParamGroup<TOptions> : ParamGroup
    where TOptions : OptimizerOptions
{
    /// <summary>A group without parameters yet.</summary>
    public ParamGroup() { }

    /// <summary>Parameters with options.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="options">The options; the optimizer's own by default.</param>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null)
    {
        Parameters = parameters;
        if (options is not null)
        {
            base.Options = options;
        }
    }

    /// <summary>The options.</summary>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}

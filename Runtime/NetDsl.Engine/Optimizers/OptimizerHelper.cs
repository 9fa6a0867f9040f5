using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Base of the optimizers: groups whose options are completed and checked, steps, and the state of each
/// parameter.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private readonly Dictionary<Parameter, ParameterState> states = new(ReferenceEqualityComparer.Instance);
    private readonly OptimizerOptions defaults;

    /// <summary>An optimizer of groups.</summary>
    /// <param name="defaults">All options; the defaults for what a group does not state.</param>
    /// <param name="parameters">The groups.</param>
    private protected OptimizerHelper(OptimizerOptions defaults, IEnumerable<ParamGroup> parameters)
    {
        this.defaults = defaults;
        defaults.Check();
        foreach (var group in parameters)
        {
            Add(group);
        }
    }

    /// <summary>Adds parameters with options of their own.</summary>
    /// <param name="param_group">A group with options of this optimizer's kind; the optimizer's own are the defaults.</param>
    /// <exception cref="ArgumentException">The group belongs to another optimizer, an option is out of range, or a parameter is
    /// already in a group.</exception>
    public override void add_param_group(ParamGroup param_group) => Add(param_group);

    /// <summary>The options of each group and the state of each parameter.</summary>
    public virtual StateDictionary state_dict() =>
        new(
            [.. groups.Select(group => group.Options)],
            [.. groups.SelectMany(group => group.Parameters.Select(parameter => StateOf(parameter, group.Options)))]
        );

    /// <inheritdoc/>
    public override Tensor step(Func<Tensor>? closure = null)
    {
        var loss = RunClosure(closure);
        foreach (var group in groups)
        {
            // A gradient of zeros still matters with momentum or decay: it changes the state of most optimizers.
            var zerosMove = group.Options.MovesWithoutGradient;
            foreach (var parameter in group.Members)
            {
                if ((zerosMove ? parameter.MaterialisedGradient() : parameter.Gradient) is { } gradient)
                {
                    Update(parameter, gradient, group.Options);
                }
            }
        }
        return loss;
    }

    /// <summary>One step of one parameter.</summary>
    /// <param name="parameter">Its elements, to change.</param>
    /// <param name="gradient">The gradient of the loss by them.</param>
    /// <param name="options">The options of its group, complete.</param>
    /// <param name="state">Its state; the steps count this one.</param>
    private protected abstract void Update(
        Span<float> parameter,
        ReadOnlySpan<float> gradient,
        OptimizerOptions options,
        ParameterState state
    );

    /// <summary>What is written of the state of a parameter.</summary>
    /// <param name="options">The options of its group, complete.</param>
    private protected abstract StateForm FormOf(OptimizerOptions options);

    /// <summary>The options of the first group, which an optimizer's own properties show.</summary>
    private protected OptimizerOptions FirstOptions =>
        groups.Count > 0
            ? groups[0].Options
            : throw new InvalidOperationException($"This {GetType().Name} has no group of parameters yet.");

    private void Update(Parameter parameter, Tensor gradient, OptimizerOptions options)
    {
        if (!parameter.IsContiguous)
        {
            throw new NotSupportedException(
                $"A parameter of strided memory, [{string.Join(", ", parameter.shape)}]: make it from tensor.contiguous()."
            );
        }

        var state = StateOf(parameter, options);
        state.Steps++;
        // Gradients of transposed tensors may be strided; everything else is updated in place without a copy.
        using var packed = gradient.IsContiguous ? null : gradient.contiguous().DetachFromDisposeScope();
        Update(parameter.Write<float>(), (packed ?? gradient).Read<float>(), options, state);
    }

    private ParameterState StateOf(Parameter parameter, OptimizerOptions options)
    {
        if (!states.TryGetValue(parameter, out var state))
        {
            states.Add(parameter, state = new ParameterState(parameter, FormOf(options)));
        }

        return state;
    }

    private void Add(ParamGroup group)
    {
        if (group.Options.GetType() != defaults.GetType())
        {
            throw new ArgumentException(
                $"{GetType().Name} needs a group with {Name(defaults)}, not with {Name(group.Options)}.",
                nameof(group)
            );
        }

        var known = groups.SelectMany(other => other.Parameters).ToHashSet<Parameter>(ReferenceEqualityComparer.Instance);
        foreach (var parameter in group.Members)
        {
            if (!known.Add(parameter))
            {
                throw new ArgumentException(
                    $"A parameter {string.Join("×", parameter.shape)} is in the optimizer twice: it would move twice in "
                        + "each step.",
                    nameof(group)
                );
            }
        }
        group.Options.Complete(defaults);
        group.Options.Check();
        base.add_param_group(group);

        static string Name(OptimizerOptions options) =>
            options.GetType() is { DeclaringType: { } optimizer } type ? $"{optimizer.Name}.{type.Name}" : options.GetType().Name;
    }

    private static Tensor RunClosure(Func<Tensor>? closure)
    {
        if (closure is null)
        {
            return null!;
        }

        using (enable_grad())
        {
            return closure();
        }
    }

    /// <summary>Releases the memory of the parameters' states.</summary>
    /// <param name="disposing">True from <c>Dispose()</c>.</param>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var state in states.Values)
            {
                state.Dispose();
            }

            states.Clear();
        }
        base.Dispose(disposing);
    }
}

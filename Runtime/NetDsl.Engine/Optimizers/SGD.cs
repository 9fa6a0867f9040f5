using NetDsl.Engine.Kernels;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Stochastic gradient descent with momentum, in PyTorch's formulation: g = ∇ + weight_decay·p; v = momentum·v + (1 −
/// dampening)·g, at first v = g; p −= lr·v, or lr·(g + momentum·v) with Nesterov's momentum.
/// </summary>
/// <remarks>Sutskever et al. 2013, On the importance of initialization and momentum in deep learning.</remarks>
public partial class SGD : OptimizerHelper, optim.IMomentum
{
    private readonly Dictionary<Parameter, Tensor> velocities = new(ReferenceEqualityComparer.Instance);
    private readonly Options defaults;

    /// <summary>Descent on a set of parameters with the same options.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="momentum">Share of the former step that goes into the next one.</param>
    /// <param name="dampening">Share of the gradient that momentum leaves out.</param>
    /// <param name="weight_decay">Strength of the pull of the parameters towards zero (L2).</param>
    /// <param name="nesterov">Whether steps look ahead; needs a momentum and no dampening.</param>
    /// <param name="maximize">Whether to climb instead of descend.</param>
    /// <exception cref="ArgumentException">A number is negative, or Nesterov's momentum is asked for without momentum or with
    /// dampening.</exception>
    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <summary>Descent on groups of parameters that may have options of their own.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">Learning rate of groups that state none.</param>
    /// <param name="momentum">Momentum of groups that state none.</param>
    /// <param name="dampening">Dampening of groups that state none.</param>
    /// <param name="weight_decay">Weight decay of groups that state none.</param>
    /// <param name="nesterov">Nesterov's momentum for groups that do not state it.</param>
    /// <param name="maximize">Climbing for groups that do not state it.</param>
    /// <exception cref="ArgumentException">A number is negative, or Nesterov's momentum is asked for without momentum or with
    /// dampening.</exception>
    public SGD(
        IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
    {
        defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
            maximize = maximize,
        };
        Check(defaults);
        foreach (var group in parameters) Add(group);
    }

    /// <summary>The momentum of the first group; setting it sets that of all groups.</summary>
    public double Momentum
    {
        get => ((ParamGroup)groups[0]).Momentum;
        set
        {
            foreach (var group in groups) ((ParamGroup)group).Momentum = value;
        }
    }

    /// <summary>Adds parameters with options of their own.</summary>
    /// <param name="param_group">A <see cref="ParamGroup"/> of this optimizer; what its options do not state is taken from the
    /// optimizer's.</param>
    /// <exception cref="ArgumentException">It is another optimizer's group, or its options do not go together.</exception>
    public override void add_param_group(Modules.ParamGroup param_group) =>
        Add(param_group as ParamGroup ?? throw new ArgumentException(
            $"SGD needs an SGD.ParamGroup, not a {param_group.GetType()}.", nameof(param_group)));

    /// <summary>Changes all parameters that have a gradient.</summary>
    /// <param name="closure">Clears the gradients, computes the loss and its gradients, and returns the loss; by default the
    /// gradients are taken as they are.</param>
    /// <returns>What the closure returned, or null without one.</returns>
    public override Tensor step(Func<Tensor>? closure = null)
    {
        var loss = RunClosure(closure);
        foreach (var group in groups)
        {
            var options = ((ParamGroup)group).Options;
            foreach (var parameter in group.Members)
            {
                // Zeros move a parameter only by its momentum and its decay.
                var moves = options.momentum.GetValueOrDefault() != 0 || options.weight_decay.GetValueOrDefault() != 0;
                if ((moves ? parameter.MaterialisedGradient() : parameter.Gradient) is { } gradient) Update(parameter, gradient, options);
            }
        }
        return loss;
    }

    private void Update(Parameter parameter, Tensor gradient, Options options)
    {
        var momentum = options.momentum.GetValueOrDefault();
        var velocity = default(Span<float>);
        var first = false;
        if (momentum != 0)
        {
            first = !velocities.TryGetValue(parameter, out var buffer);
            if (first) velocities.Add(parameter, buffer = Tensor.NewUntracked(parameter.sizes));
            velocity = buffer!.Write<float>();
        }
        // Gradients of transposed uses may be strided; everything else is updated in place without a copy.
        using var packed = gradient.IsContiguous ? null : gradient.contiguous().DetachFromDisposeScope();
        SgdUpdate.Step(
            InPlace(parameter), (packed ?? gradient).Read<float>(), velocity, first, (float)options.LearningRate.GetValueOrDefault(),
            (float)momentum, (float)options.dampening.GetValueOrDefault(), (float)options.weight_decay.GetValueOrDefault(),
            options.nesterov.GetValueOrDefault(), options.maximize.GetValueOrDefault());
    }

    private static Span<float> InPlace(Parameter parameter) => parameter.IsContiguous
        ? parameter.Write<float>()
        : throw new NotSupportedException(
            $"A parameter of strided memory, [{string.Join(", ", parameter.shape)}]: make it from tensor.contiguous().");

    private void Add(ParamGroup group)
    {
        group.Options.TakeMissingFrom(defaults);
        Check(group.Options);
        base.add_param_group(group);
    }

    private static void Check(Options options)
    {
        Require(options.LearningRate >= 0, "The learning rate", options.LearningRate);
        Require(options.momentum >= 0, "The momentum", options.momentum);
        Require(options.weight_decay >= 0, "The weight decay", options.weight_decay);
        if (options.nesterov == true && (options.momentum == 0 || options.dampening != 0))
            throw new ArgumentException("Nesterov's momentum needs a momentum above 0 and a dampening of 0.");

        static void Require(bool holds, string what, double? value)
        {
            if (!holds) throw new ArgumentException($"{what} is {value}: it must not be negative.");
        }
    }

    /// <summary>Gives the memory of the momentum back.</summary>
    /// <param name="disposing">True from <c>Dispose()</c>.</param>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var velocity in velocities.Values) velocity.Dispose();
            velocities.Clear();
        }
        base.Dispose(disposing);
    }
}

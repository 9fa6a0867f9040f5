using NetDsl.Engine.Kernels.Updates;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Stochastic gradient descent with momentum, in PyTorch's formulation: g = ∇ + weight_decay·p; v = momentum·v + (1 −
/// dampening)·g, at first v = g; p −= lr·v, or lr·(g + momentum·v) with Nesterov's momentum.
/// </summary>
/// <remarks>Sutskever et al. 2013, On the importance of initialization and momentum in deep learning.</remarks>
public partial class SGD : OptimizerHelper, optim.IMomentum
{
    private const int Velocity = 0;

    /// <summary>Descent on a set of parameters with the same options.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="momentum">Momentum: the share of the previous step that goes into the next one.</param>
    /// <param name="dampening">Share of the gradient that momentum leaves out.</param>
    /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
    /// <param name="nesterov">Whether to use Nesterov's momentum; needs a momentum and no dampening.</param>
    /// <param name="maximize">Whether to maximise instead of minimise.</param>
    /// <exception cref="ArgumentException">A number is negative, or Nesterov's momentum is used without momentum or with
    /// dampening.</exception>
    public SGD(
        IEnumerable<Parameter> parameters,
        double lr,
        double momentum = 0,
        double dampening = 0,
        double weight_decay = 0,
        bool nesterov = false,
        bool maximize = false
    )
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize) { }

    /// <summary>Descent on groups of parameters that may have options of their own.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">Learning rate of groups that state none.</param>
    /// <param name="momentum">Momentum of groups that state none.</param>
    /// <param name="dampening">Dampening of groups that state none.</param>
    /// <param name="weight_decay">Weight decay of groups that state none.</param>
    /// <param name="nesterov">Nesterov's momentum for groups that do not state it.</param>
    /// <param name="maximize">Whether to maximise, for groups that do not state it.</param>
    /// <exception cref="ArgumentException">A number is negative, or Nesterov's momentum is used without momentum or with
    /// dampening.</exception>
    public SGD(
        IEnumerable<ParamGroup> parameters,
        double lr,
        double momentum = 0,
        double dampening = 0,
        double weight_decay = 0,
        bool nesterov = false,
        bool maximize = false
    )
        : base(
            new Options
            {
                LearningRate = lr,
                momentum = momentum,
                dampening = dampening,
                weight_decay = weight_decay,
                nesterov = nesterov,
                maximize = maximize,
            },
            parameters
        ) { }

    /// <summary>The momentum of the first group; setting it sets that of all groups.</summary>
    public double Momentum
    {
        get => ((Options)FirstOptions).momentum.GetValueOrDefault();
        set
        {
            foreach (var group in groups)
            {
                ((Options)group.Options).momentum = value;
            }
        }
    }

    private protected override StateForm FormOf(OptimizerOptions options) => new([], [Velocity]) { HasSteps = false };

    private protected override void Update(
        Span<float> parameter,
        ReadOnlySpan<float> gradient,
        OptimizerOptions options,
        ParameterState state
    )
    {
        var own = (Options)options;
        var (momentum, decay) = (own.momentum.GetValueOrDefault(), own.weight_decay.GetValueOrDefault());
        var (step, sign) = ((float)-own.LearningRate.GetValueOrDefault(), own.maximize == true ? -1f : 1f);
        if (momentum == 0 && decay == 0)
        {
            UpdateLoop.Run(new DescentRule(step * sign), parameter, gradient);
            return;
        }
        var rule = new SgdRule
        {
            Sign = sign,
            WeightDecay = (float)decay,
            Momentum = (float)momentum,
            Take = (float)(1 - own.dampening.GetValueOrDefault()),
            FirstStep = !state.Has(Velocity),
            Nesterov = own.nesterov == true,
            Step = step,
        };
        UpdateLoop.Run(rule, parameter, gradient, momentum == 0 ? default : state.Buffer(Velocity));
    }
}

using NetDsl.Engine.Kernels.Updates;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// RMSProp, in PyTorch's formulation: g = ∇ + weight_decay·p; v = α·v + (1 − α)·g²; d = √v + eps, or √(v − m²) + eps with
/// centered, where m = α·m + (1 − α)·g; p −= lr·g/d, or with momentum b = momentum·b + g/d; p −= lr·b.
/// </summary>
/// <remarks>Hinton 2012, Neural networks for machine learning, lecture 6; centered: Graves 2013, Generating sequences with
/// recurrent neural networks, arXiv 1308.0850.</remarks>
public partial class RMSProp : OptimizerHelper, optim.IMomentum
{
    private const int MeanOfSquares = 0,
        Mean = 1,
        Velocity = 2;

    /// <summary>RMSProp on a set of parameters with the same options.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="alpha">Decay rate of the mean squared gradient.</param>
    /// <param name="eps">A small number added to the divisor, against division by zero.</param>
    /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
    /// <param name="momentum">Momentum: the share of the previous step that goes into the next one.</param>
    /// <param name="centered">Whether to subtract the squared mean gradient from the mean square, which leaves the
    /// variance.</param>
    /// <param name="maximize">Whether to maximise instead of minimise.</param>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public RMSProp(
        IEnumerable<Parameter> parameters,
        double lr = 1e-3,
        double alpha = 0.99,
        double eps = 1e-8,
        double weight_decay = 0,
        double momentum = 0,
        bool centered = false,
        bool maximize = false
    )
        : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize) { }

    /// <summary>RMSProp on groups of parameters that may have options of their own.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">Learning rate of groups that state none.</param>
    /// <param name="alpha">Alpha of groups that state none.</param>
    /// <param name="eps">Epsilon of groups that state none.</param>
    /// <param name="weight_decay">Weight decay of groups that state none.</param>
    /// <param name="momentum">Momentum of groups that state none.</param>
    /// <param name="centered">Whether to centre, for groups that do not state it.</param>
    /// <param name="maximize">Whether to maximise, for groups that do not state it.</param>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public RMSProp(
        IEnumerable<ParamGroup> parameters,
        double lr = 1e-3,
        double alpha = 0.99,
        double eps = 1e-8,
        double weight_decay = 0,
        double momentum = 0,
        bool centered = false,
        bool maximize = false
    )
        : base(
            new Options
            {
                LearningRate = lr,
                alpha = alpha,
                eps = eps,
                weight_decay = weight_decay,
                momentum = momentum,
                centered = centered,
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

    private protected override StateForm FormOf(OptimizerOptions options) => new([MeanOfSquares], [Velocity, Mean]);

    private protected override void Update(
        Span<float> parameter,
        ReadOnlySpan<float> gradient,
        OptimizerOptions options,
        ParameterState state
    )
    {
        var own = (Options)options;
        var (alpha, momentum) = (own.alpha.GetValueOrDefault(), own.momentum.GetValueOrDefault());
        var centered = own.centered == true;
        var rule = new RmsPropRule
        {
            Sign = own.maximize == true ? -1 : 1,
            WeightDecay = (float)own.weight_decay.GetValueOrDefault(),
            Alpha = (float)alpha,
            Take = (float)(1 - alpha),
            Centered = centered,
            Epsilon = (float)own.eps.GetValueOrDefault(),
            Momentum = (float)momentum,
            Step = (float)-own.LearningRate.GetValueOrDefault(),
        };
        UpdateLoop.Run(
            rule,
            parameter,
            gradient,
            state.Buffer(MeanOfSquares),
            centered ? state.Buffer(Mean) : default,
            momentum > 0 ? state.Buffer(Velocity) : default
        );
    }
}

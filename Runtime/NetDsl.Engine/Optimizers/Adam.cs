using NetDsl.Engine.Kernels.Updates;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Adam, in PyTorch's formulation: g = ∇ + weight_decay·p; m = β₁·m + (1 − β₁)·g; v = β₂·v + (1 − β₂)·g²; p −= lr/(1 − β₁ᵗ) ·
/// m / (√v/√(1 − β₂ᵗ) + eps) in step t. With amsgrad, the step is divided by the largest v so far.
/// </summary>
/// <remarks>Kingma and Ba 2015, Adam: a method for stochastic optimization, arXiv 1412.6980; amsgrad: Reddi et al. 2018, On the
/// convergence of Adam and beyond, arXiv 1904.09237.</remarks>
public partial class Adam : OptimizerHelper, optim.IBetas
{
    private const int Mean = 0,
        MeanOfSquares = 1,
        LargestMeanOfSquares = 2;

    /// <summary>Adam on a set of parameters with the same options.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="beta1">Decay rate of the mean gradient.</param>
    /// <param name="beta2">Decay rate of the mean squared gradient.</param>
    /// <param name="eps">A small number added to the divisor, against division by zero.</param>
    /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
    /// <param name="amsgrad">Whether to divide by the largest mean square so far.</param>
    /// <param name="maximize">Whether to maximise instead of minimise.</param>
    /// <exception cref="ArgumentException">A number is negative, or a beta is not in [0, 1).</exception>
    public Adam(
        IEnumerable<Parameter> parameters,
        double lr = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0,
        bool amsgrad = false,
        bool maximize = false
    )
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize) { }

    /// <summary>Adam on groups of parameters that may have options of their own.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">Learning rate of groups that state none.</param>
    /// <param name="beta1">First beta of groups that state none.</param>
    /// <param name="beta2">Second beta of groups that state none.</param>
    /// <param name="eps">Epsilon of groups that state none.</param>
    /// <param name="weight_decay">Weight decay of groups that state none.</param>
    /// <param name="amsgrad">Amsgrad for groups that do not state it.</param>
    /// <param name="maximize">Whether to maximise, for groups that do not state it.</param>
    /// <exception cref="ArgumentException">A number is negative, or a beta is not in [0, 1).</exception>
    public Adam(
        IEnumerable<ParamGroup> parameters,
        double lr = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0,
        bool amsgrad = false,
        bool maximize = false
    )
        : base(
            new Options
            {
                LearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                amsgrad = amsgrad,
                maximize = maximize,
            },
            parameters
        ) { }

    /// <summary>The betas of the first group; setting them sets those of all groups.</summary>
    public (double, double) Betas
    {
        get => (((Options)FirstOptions).beta1.GetValueOrDefault(), ((Options)FirstOptions).beta2.GetValueOrDefault());
        set
        {
            foreach (var group in groups)
            {
                (((Options)group.Options).beta1, ((Options)group.Options).beta2) = value;
            }
        }
    }

    private protected override StateForm FormOf(OptimizerOptions options) => new([Mean, MeanOfSquares], [LargestMeanOfSquares]);

    private protected override void Update(
        Span<float> parameter,
        ReadOnlySpan<float> gradient,
        OptimizerOptions options,
        ParameterState state
    )
    {
        var own = (Options)options;
        var largest = own.amsgrad == true;
        var rule = AdamRule.Of(
            state.Steps,
            own.LearningRate.GetValueOrDefault(),
            own.beta1.GetValueOrDefault(),
            own.beta2.GetValueOrDefault(),
            own.eps.GetValueOrDefault(),
            largest,
            own.maximize == true
        ) with
        {
            WeightDecay = (float)own.weight_decay.GetValueOrDefault(),
        };
        UpdateLoop.Run(
            rule,
            parameter,
            gradient,
            state.Buffer(Mean),
            state.Buffer(MeanOfSquares),
            largest ? state.Buffer(LargestMeanOfSquares) : default
        );
    }
}

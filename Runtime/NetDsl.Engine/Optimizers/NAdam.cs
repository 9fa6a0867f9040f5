using NetDsl.Engine.Kernels.Updates;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Adam with Nesterov's momentum, in PyTorch 2's formulation: m and v as in <see cref="Adam"/>; μₜ = β₁·(1 −
/// ½·0.96^(t·momentum_decay)); d = √(v/(1 − β₂ᵗ)) + eps; p −= lr·(1 − μₜ)/(1 − Πμ)·g/d + lr·μₜ₊₁/(1 − Πμ·μₜ₊₁)·m/d, where Πμ is
/// the product of all μ up to μₜ.
/// </summary>
/// <remarks>
/// Dozat 2016, Incorporating Nesterov momentum into Adam. PyTorch 1.13 multiplies the last product by μₜ twice, a mistake that
/// PyTorch 2.0 corrected; TorchSharp and this engine have the corrected form. Πμ is kept as a float, as in PyTorch.
/// </remarks>
public partial class NAdam : OptimizerHelper, optim.IBetas
{
    private const int Mean = 0,
        MeanOfSquares = 1;

    /// <summary>NAdam on a set of parameters with the same options.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="beta1">Decay rate of the mean gradient.</param>
    /// <param name="beta2">Decay rate of the mean squared gradient.</param>
    /// <param name="eps">A small number added to the divisor, against division by zero.</param>
    /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
    /// <param name="momentum_decay">How fast the momentum rises to its full strength.</param>
    /// <exception cref="ArgumentException">A number is negative, or a beta is not in [0, 1).</exception>
    public NAdam(
        IEnumerable<Parameter> parameters,
        double lr,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0,
        double momentum_decay = 4e-3
    )
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, momentum_decay) { }

    /// <summary>NAdam on groups of parameters that may have options of their own.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">Learning rate of groups that state none.</param>
    /// <param name="beta1">First beta of groups that state none.</param>
    /// <param name="beta2">Second beta of groups that state none.</param>
    /// <param name="eps">Epsilon of groups that state none.</param>
    /// <param name="weight_decay">Weight decay of groups that state none.</param>
    /// <param name="momentum_decay">Momentum decay of groups that state none.</param>
    /// <exception cref="ArgumentException">A number is negative, or a beta is not in [0, 1).</exception>
    public NAdam(
        IEnumerable<ParamGroup> parameters,
        double lr = 2e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0,
        double momentum_decay = 4e-3
    )
        : base(
            new Options
            {
                LearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                momentum_decay = momentum_decay,
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

    private protected override StateForm FormOf(OptimizerOptions options) =>
        new([Mean, MeanOfSquares], []) { HasMomentumProduct = true };

    private protected override void Update(
        Span<float> parameter,
        ReadOnlySpan<float> gradient,
        OptimizerOptions options,
        ParameterState state
    )
    {
        var own = (Options)options;
        var (beta1, beta2) = (own.beta1.GetValueOrDefault(), own.beta2.GetValueOrDefault());
        var (decay, step) = (own.momentum_decay.GetValueOrDefault(), own.LearningRate.GetValueOrDefault());
        var factor = Factor(state.Steps);
        var next = Factor(state.Steps + 1);
        state.MomentumProduct *= (float)factor;
        var nextProduct = (double)state.MomentumProduct * next;
        var rule = new NAdamRule
        {
            WeightDecay = (float)own.weight_decay.GetValueOrDefault(),
            Beta1 = (float)beta1,
            Beta2 = (float)beta2,
            Take1 = (float)(1 - beta1),
            Take2 = (float)(1 - beta2),
            Correction = (float)(1 - Math.Pow(beta2, state.Steps)),
            Epsilon = (float)own.eps.GetValueOrDefault(),
            GradientStep = (float)(-step * (1 - factor) / (1 - (double)state.MomentumProduct)),
            MeanStep = (float)(-step * next / (1 - nextProduct)),
        };
        UpdateLoop.Run(rule, parameter, gradient, state.Buffer(Mean), state.Buffer(MeanOfSquares));

        double Factor(long t) => beta1 * (1 - (0.5 * Math.Pow(0.96, t * decay)));
    }
}

using NetDsl.Engine.Kernels.Updates;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Adam whose first steps are rectified, in PyTorch's formulation: m and v as in <see cref="Adam"/>; ρ∞ = 2/(1 − β₂) − 1; ρ = ρ∞
/// − 2·t·β₂ᵗ/(1 − β₂ᵗ) in step t; p −= lr·m/(1 − β₁ᵗ), and if ρ &gt; 5, times r·√(1 − β₂ᵗ)/(√v + eps) with r = √((ρ − 4)(ρ − 2)ρ∞
/// / ((ρ∞ − 4)(ρ∞ − 2)ρ)).
/// </summary>
/// <remarks>Liu et al. 2020, On the variance of the adaptive learning rate and beyond, arXiv 1908.03265. TorchSharp multiplies
/// rectified steps by the learning rate twice; here it counts once, as in PyTorch.</remarks>
public partial class RAdam : OptimizerHelper, optim.IBetas
{
    private const int Mean = 0,
        MeanOfSquares = 1;

    /// <summary>RAdam on a set of parameters with the same options.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="beta1">Decay rate of the mean gradient.</param>
    /// <param name="beta2">Decay rate of the mean squared gradient.</param>
    /// <param name="eps">A small number added to the divisor, against division by zero.</param>
    /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
    /// <exception cref="ArgumentException">A number is negative, or a beta is not in [0, 1).</exception>
    public RAdam(
        IEnumerable<Parameter> parameters,
        double lr,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0
    )
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay) { }

    /// <summary>RAdam on groups of parameters that may have options of their own.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">Learning rate of groups that state none.</param>
    /// <param name="beta1">First beta of groups that state none.</param>
    /// <param name="beta2">Second beta of groups that state none.</param>
    /// <param name="eps">Epsilon of groups that state none.</param>
    /// <param name="weight_decay">Weight decay of groups that state none.</param>
    /// <exception cref="ArgumentException">A number is negative, or a beta is not in [0, 1).</exception>
    public RAdam(
        IEnumerable<ParamGroup> parameters,
        double lr = 2e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weight_decay = 0
    )
        : base(
            new Options
            {
                LearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
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

    private protected override StateForm FormOf(OptimizerOptions options) => new([Mean, MeanOfSquares], []);

    private protected override void Update(
        Span<float> parameter,
        ReadOnlySpan<float> gradient,
        OptimizerOptions options,
        ParameterState state
    )
    {
        var own = (Options)options;
        var (beta1, beta2) = (own.beta1.GetValueOrDefault(), own.beta2.GetValueOrDefault());
        var steps = state.Steps;
        var power = Math.Pow(beta2, steps);
        var longest = (2 / (1 - beta2)) - 1;
        var length = longest - (2 * steps * power / (1 - power));
        var rectified = length > 5;
        var rule = new RAdamRule
        {
            WeightDecay = (float)own.weight_decay.GetValueOrDefault(),
            Beta1 = (float)beta1,
            Beta2 = (float)beta2,
            Take1 = (float)(1 - beta1),
            Take2 = (float)(1 - beta2),
            Correction1 = (float)(1 - Math.Pow(beta1, steps)),
            Rate = (float)own.LearningRate.GetValueOrDefault(),
            Rectified = rectified,
            Correction2 = (float)Math.Sqrt(1 - power),
            Epsilon = (float)own.eps.GetValueOrDefault(),
            Rectification = !rectified
                ? 1
                : (float)Math.Sqrt((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length)),
        };
        UpdateLoop.Run(rule, parameter, gradient, state.Buffer(Mean), state.Buffer(MeanOfSquares));
    }
}

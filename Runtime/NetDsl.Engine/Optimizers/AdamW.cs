using NetDsl.Engine.Kernels.Updates;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>
/// Adam with weight decay decoupled from the gradient: p −= lr·weight_decay·p, then Adam's step with the gradient alone, see
/// <see cref="Adam"/>.
/// </summary>
/// <remarks>Loshchilov and Hutter 2019, Decoupled weight decay regularization, arXiv 1711.05101. The weight decay is 0 by
/// default, as in TorchSharp; PyTorch's default is 0.01.</remarks>
public partial class AdamW : OptimizerHelper, optim.IBetas
{
    private const int Mean = 0,
        MeanOfSquares = 1,
        LargestMeanOfSquares = 2;

    /// <summary>AdamW on a set of parameters with the same options.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="beta1">Decay rate of the mean gradient.</param>
    /// <param name="beta2">Decay rate of the mean squared gradient.</param>
    /// <param name="eps">A small number added to the divisor, against division by zero.</param>
    /// <param name="weight_decay">Decoupled weight decay: each step subtracts this share of the parameter, times the learning
    /// rate.</param>
    /// <param name="amsgrad">Whether to divide by the largest mean square so far.</param>
    /// <param name="maximize">Whether to maximise instead of minimise.</param>
    /// <exception cref="ArgumentException">A number is negative, or a beta is not in [0, 1).</exception>
    public AdamW(
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

    /// <summary>AdamW on groups of parameters that may have options of their own.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">Learning rate of groups that state none.</param>
    /// <param name="beta1">First beta of groups that state none.</param>
    /// <param name="beta2">Second beta of groups that state none.</param>
    /// <param name="eps">Epsilon of groups that state none.</param>
    /// <param name="weight_decay">Weight decay of groups that state none.</param>
    /// <param name="amsgrad">Amsgrad for groups that do not state it.</param>
    /// <param name="maximize">Whether to maximise, for groups that do not state it.</param>
    /// <exception cref="ArgumentException">A number is negative, or a beta is not in [0, 1).</exception>
    public AdamW(
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
        var lr = own.LearningRate.GetValueOrDefault();
        var rule = AdamRule.Of(
            state.Steps,
            lr,
            own.beta1.GetValueOrDefault(),
            own.beta2.GetValueOrDefault(),
            own.eps.GetValueOrDefault(),
            largest,
            own.maximize == true
        ) with
        {
            Keep = (float)(1 - (lr * own.weight_decay.GetValueOrDefault())),
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

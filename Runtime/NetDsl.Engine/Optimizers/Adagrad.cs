using NetDsl.Engine.Kernels.Updates;

namespace TorchSharp.Modules;

/// <summary>
/// Adagrad, in PyTorch's formulation: g = ∇ + weight_decay·p; s = s + g², at first s = initial_accumulator_value; p −= lr/(1 +
/// (t − 1)·lr_decay) · g/(√s + eps) in step t.
/// </summary>
/// <remarks>Duchi, Hazan and Singer 2011, Adaptive subgradient methods for online learning and stochastic optimization.</remarks>
public partial class Adagrad : OptimizerHelper
{
    private const int SumOfSquares = 0;

    /// <summary>Adagrad on a set of parameters with the same options.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="lr">Learning rate.</param>
    /// <param name="lr_decay">How fast the learning rate falls: step t has lr/(1 + (t − 1)·lr_decay).</param>
    /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
    /// <param name="initial_accumulator_value">The initial value of the sums of squares.</param>
    /// <param name="eps">A small number added to the divisor, against division by zero.</param>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public Adagrad(
        IEnumerable<Parameter> parameters,
        double lr = 0.01,
        double lr_decay = 0,
        double weight_decay = 0,
        double initial_accumulator_value = 0,
        double eps = 1e-10
    )
        : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps) { }

    /// <summary>Adagrad on groups of parameters that may have options of their own.</summary>
    /// <param name="parameters">The groups.</param>
    /// <param name="lr">Learning rate of groups that state none.</param>
    /// <param name="lr_decay">Learning rate decay of groups that state none.</param>
    /// <param name="weight_decay">Weight decay of groups that state none.</param>
    /// <param name="initial_accumulator_value">Initial accumulator of groups that state none.</param>
    /// <param name="eps">Epsilon of groups that state none.</param>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public Adagrad(
        IEnumerable<ParamGroup> parameters,
        double lr = 0.01,
        double lr_decay = 0,
        double weight_decay = 0,
        double initial_accumulator_value = 0,
        double eps = 1e-10
    )
        : base(
            new Options
            {
                LearningRate = lr,
                lr_decay = lr_decay,
                weight_decay = weight_decay,
                initial_accumulator_value = initial_accumulator_value,
                eps = eps,
            },
            parameters
        ) { }

    private protected override StateForm FormOf(OptimizerOptions options) =>
        new([SumOfSquares], []) { Start = (float)((Options)options).initial_accumulator_value.GetValueOrDefault() };

    private protected override void Update(
        Span<float> parameter,
        ReadOnlySpan<float> gradient,
        OptimizerOptions options,
        ParameterState state
    )
    {
        var own = (Options)options;
        var rate = own.LearningRate.GetValueOrDefault() / (1 + ((state.Steps - 1) * own.lr_decay.GetValueOrDefault()));
        var rule = new AdagradRule
        {
            WeightDecay = (float)own.weight_decay.GetValueOrDefault(),
            Epsilon = (float)own.eps.GetValueOrDefault(),
            Step = (float)-rate,
        };
        UpdateLoop.Run(
            rule,
            parameter,
            gradient,
            state.Buffer(SumOfSquares, (float)own.initial_accumulator_value.GetValueOrDefault())
        );
    }
}

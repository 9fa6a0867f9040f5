using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class RMSProp
{
    /// <summary>The options of a group of parameters. Null values default to the optimizer's own.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Momentum: the share of the previous step that goes into the next one.</summary>
        public double? momentum;

        /// <summary>Decay rate of the mean squared gradient.</summary>
        public double? alpha;

        /// <summary>A small number added to the divisor, against division by zero.</summary>
        public double? eps;

        /// <summary>Weight decay: strength of the L2 penalty on the parameters.</summary>
        public double? weight_decay;

        /// <summary>Whether to subtract the squared mean gradient from the mean square, which leaves the variance.</summary>
        public bool? centered;

        /// <summary>Whether to maximise instead of minimise.</summary>
        public bool? maximize;

        private protected override void TakeMissingFrom(OptimizerOptions defaults)
        {
            var from = (Options)defaults;
            momentum ??= from.momentum;
            alpha ??= from.alpha;
            eps ??= from.eps;
            weight_decay ??= from.weight_decay;
            centered ??= from.centered;
            maximize ??= from.maximize;
        }

        private protected override void CheckOwn()
        {
            NotNegative("momentum", momentum);
            NotNegative("alpha", alpha);
            NotNegative("epsilon", eps);
            NotNegative("weight decay", weight_decay);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
    {
        /// <summary>A group without parameters yet, with the optimizer's options.</summary>
        public ParamGroup() => Options = new Options();

        /// <summary>Parameters with options.</summary>
        /// <param name="parameters">The parameters.</param>
        /// <param name="options">The options.</param>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options) { }

        /// <summary>Parameters with options.</summary>
        /// <param name="parameters">The parameters.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="eps">A small number added to the divisor, against division by zero.</param>
        /// <param name="alpha">Decay rate of the mean squared gradient.</param>
        /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
        /// <param name="momentum">Momentum: the share of the previous step that goes into the next one.</param>
        /// <param name="centered">Whether to subtract the squared mean gradient from the mean square, which leaves the
        /// variance.</param>
        public ParamGroup(
            IEnumerable<Parameter> parameters,
            double lr = 1e-3,
            double eps = 1e-8,
            double alpha = 0.99,
            double weight_decay = 0,
            double momentum = 0,
            bool centered = false
        )
            : base(
                parameters,
                new Options
                {
                    LearningRate = lr,
                    eps = eps,
                    alpha = alpha,
                    weight_decay = weight_decay,
                    momentum = momentum,
                    centered = centered,
                }
            ) { }

        /// <summary>Momentum: the share of the previous step that goes into the next one.</summary>
        public double Momentum
        {
            get => Options.momentum.GetValueOrDefault();
            set => Options.momentum = value;
        }
    }
}

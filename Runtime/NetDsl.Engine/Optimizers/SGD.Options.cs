using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class SGD
{
    /// <summary>The options of a group of parameters. Null values default to the optimizer's own.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Momentum: the share of the previous step that goes into the next one.</summary>
        public double? momentum;

        /// <summary>Share of the gradient that momentum leaves out.</summary>
        public double? dampening;

        /// <summary>Weight decay: strength of the L2 penalty on the parameters.</summary>
        public double? weight_decay;

        /// <summary>Whether to use Nesterov's momentum.</summary>
        public bool? nesterov;

        /// <summary>Whether to maximise instead of minimise.</summary>
        public bool? maximize;

        internal override bool MovesWithoutGradient => momentum.GetValueOrDefault() != 0 || weight_decay.GetValueOrDefault() != 0;

        private protected override void TakeMissingFrom(OptimizerOptions defaults)
        {
            var from = (Options)defaults;
            momentum ??= from.momentum;
            dampening ??= from.dampening;
            weight_decay ??= from.weight_decay;
            nesterov ??= from.nesterov;
            maximize ??= from.maximize;
        }

        private protected override void CheckOwn()
        {
            NotNegative("momentum", momentum);
            NotNegative("weight decay", weight_decay);
            if (nesterov == true && (momentum == 0 || dampening != 0))
            {
                throw new ArgumentException("Nesterov's momentum needs a momentum above 0 and a dampening of 0.");
            }
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
        /// <param name="momentum">Momentum: the share of the previous step that goes into the next one.</param>
        /// <param name="dampening">Share of the gradient that momentum leaves out.</param>
        /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
        /// <param name="nesterov">Whether to use Nesterov's momentum.</param>
        /// <param name="maximize">Whether to maximise instead of minimise.</param>
        public ParamGroup(
            IEnumerable<Parameter> parameters,
            double lr = 1e-3,
            double momentum = 0,
            double dampening = 0,
            double weight_decay = 0,
            bool nesterov = false,
            bool maximize = false
        )
            : base(
                parameters,
                new Options
                {
                    LearningRate = lr,
                    momentum = momentum,
                    dampening = dampening,
                    weight_decay = weight_decay,
                    nesterov = nesterov,
                    maximize = maximize,
                }
            ) { }

        /// <summary>Momentum: the share of the previous step that goes into the next one.</summary>
        public double Momentum
        {
            get => Options.momentum ?? 0;
            set => Options.momentum = value;
        }
    }
}

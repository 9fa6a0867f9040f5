using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class Adam
{
    /// <summary>The options of a group of parameters. What is null is taken from the optimizer's own.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How much of the mean gradient a step keeps.</summary>
        public double? beta1;

        /// <summary>How much of the mean squared gradient a step keeps.</summary>
        public double? beta2;

        /// <summary>What is added to the divisor, against division by zero.</summary>
        public double? eps;

        /// <summary>Strength of the pull of the parameters towards zero (L2).</summary>
        public double? weight_decay;

        /// <summary>Whether the largest mean square so far divides.</summary>
        public bool? amsgrad;

        /// <summary>Whether to climb instead of descend.</summary>
        public bool? maximize;

        private protected override void TakeMissingFrom(OptimizerOptions defaults)
        {
            var from = (Options)defaults;
            beta1 ??= from.beta1;
            beta2 ??= from.beta2;
            eps ??= from.eps;
            weight_decay ??= from.weight_decay;
            amsgrad ??= from.amsgrad;
            maximize ??= from.maximize;
        }

        private protected override void CheckOwn()
        {
            Share("first beta", beta1);
            Share("second beta", beta2);
            NotNegative("epsilon", eps);
            NotNegative("weight decay", weight_decay);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IBetas
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
        /// <param name="beta1">How much of the mean gradient a step keeps.</param>
        /// <param name="beta2">How much of the mean squared gradient a step keeps.</param>
        /// <param name="eps">What is added to the divisor.</param>
        /// <param name="weight_decay">Strength of the pull of the parameters towards zero (L2).</param>
        /// <param name="amsgrad">Whether the largest mean square so far divides.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
        public ParamGroup(
            IEnumerable<Parameter> parameters,
            double lr = 1e-3,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            bool amsgrad = false,
            bool maximize = false
        )
            : base(
                parameters,
                new Options
                {
                    LearningRate = lr,
                    beta1 = beta1,
                    beta2 = beta2,
                    eps = eps,
                    weight_decay = weight_decay,
                    amsgrad = amsgrad,
                    maximize = maximize,
                }
            ) { }

        /// <summary>How much of the mean gradient, and of the mean squared gradient, a step keeps.</summary>
        public (double, double) Betas
        {
            get => (Options.beta1.GetValueOrDefault(), Options.beta2.GetValueOrDefault());
            set => (Options.beta1, Options.beta2) = value;
        }
    }
}

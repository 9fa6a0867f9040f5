using static TorchSharp.torch;

namespace TorchSharp.Modules;

public partial class AdamW
{
    /// <summary>The options of a group of parameters. Null values default to the optimizer's own.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>Decay rate of the mean gradient.</summary>
        public double? beta1;

        /// <summary>Decay rate of the mean squared gradient.</summary>
        public double? beta2;

        /// <summary>A small number added to the divisor, against division by zero.</summary>
        public double? eps;

        /// <summary>Decoupled weight decay: each step subtracts this share of the parameter, times the learning rate.</summary>
        public double? weight_decay;

        /// <summary>Whether to divide by the largest mean square so far.</summary>
        public bool? amsgrad;

        /// <summary>Whether to maximise instead of minimise.</summary>
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
        /// <param name="beta1">Decay rate of the mean gradient.</param>
        /// <param name="beta2">Decay rate of the mean squared gradient.</param>
        /// <param name="eps">A small number added to the divisor, against division by zero.</param>
        /// <param name="weight_decay">Decoupled weight decay: each step subtracts this share of the parameter, times the learning
        /// rate.</param>
        /// <param name="amsgrad">Whether to divide by the largest mean square so far.</param>
        /// <param name="maximize">Whether to maximise instead of minimise.</param>
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

        /// <summary>Decay rates of the mean gradient and of the mean squared gradient.</summary>
        public (double, double) Betas
        {
            get => (Options.beta1.GetValueOrDefault(), Options.beta2.GetValueOrDefault());
            set => (Options.beta1, Options.beta2) = value;
        }
    }
}

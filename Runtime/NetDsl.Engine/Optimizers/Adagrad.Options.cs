namespace TorchSharp.Modules;

public partial class Adagrad
{
    /// <summary>The options of a group of parameters. Null values default to the optimizer's own.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>How fast the learning rate falls: step t has lr/(1 + (t − 1)·lr_decay).</summary>
        public double? lr_decay;

        /// <summary>The initial value of the sums of squares.</summary>
        public double? initial_accumulator_value;

        /// <summary>A small number added to the divisor, against division by zero.</summary>
        public double? eps;

        /// <summary>Weight decay: strength of the L2 penalty on the parameters.</summary>
        public double? weight_decay;

        private protected override void TakeMissingFrom(OptimizerOptions defaults)
        {
            var from = (Options)defaults;
            lr_decay ??= from.lr_decay;
            initial_accumulator_value ??= from.initial_accumulator_value;
            eps ??= from.eps;
            weight_decay ??= from.weight_decay;
        }

        private protected override void CheckOwn()
        {
            NotNegative("learning rate decay", lr_decay);
            NotNegative("initial accumulator", initial_accumulator_value);
            NotNegative("epsilon", eps);
            NotNegative("weight decay", weight_decay);
        }
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>
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
        /// <param name="lr_decay">How fast the learning rate falls: step t has lr/(1 + (t − 1)·lr_decay).</param>
        /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
        /// <param name="initial_accumulator_value">The initial value of the sums of squares.</param>
        /// <param name="eps">A small number added to the divisor, against division by zero.</param>
        public ParamGroup(
            IEnumerable<Parameter> parameters,
            double lr = 0.01,
            double lr_decay = 0,
            double weight_decay = 0,
            double initial_accumulator_value = 0,
            double eps = 1e-10
        )
            : base(
                parameters,
                new Options
                {
                    LearningRate = lr,
                    lr_decay = lr_decay,
                    weight_decay = weight_decay,
                    initial_accumulator_value = initial_accumulator_value,
                    eps = eps,
                }
            ) { }
    }
}

using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Adagrad, see <see cref="Modules.Adagrad"/>.</summary>
        /// <param name="parameters">The parameters to train.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="lr_decay">How fast the learning rate falls: step t has lr/(1 + (t − 1)·lr_decay).</param>
        /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
        /// <param name="initial_accumulator_value">The initial value of the sums of squares.</param>
        /// <param name="eps">A small number added to the divisor, against division by zero.</param>
        public static Adagrad Adagrad(
            IEnumerable<Parameter> parameters,
            double lr = 0.01,
            double lr_decay = 0,
            double weight_decay = 0,
            double initial_accumulator_value = 0,
            double eps = 1e-10
        ) => new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Adagrad, see <see cref="Modules.Adagrad"/>.</summary>
        /// <param name="parameters">The parameters to train, with names, as <c>named_parameters()</c> returns them.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="lr_decay">How fast the learning rate falls: step t has lr/(1 + (t − 1)·lr_decay).</param>
        /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
        /// <param name="initial_accumulator_value">The initial value of the sums of squares.</param>
        /// <param name="eps">A small number added to the divisor, against division by zero.</param>
        public static Adagrad Adagrad(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double lr = 0.01,
            double lr_decay = 0,
            double weight_decay = 0,
            double initial_accumulator_value = 0,
            double eps = 1e-10
        ) => new(parameters.Select(entry => entry.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <summary>Adagrad, see <see cref="Modules.Adagrad"/>.</summary>
        /// <param name="parameters">The parameters to train, in groups that may have options of their own.</param>
        /// <param name="lr">Learning rate of groups that state none.</param>
        /// <param name="lr_decay">Learning rate decay of groups that state none.</param>
        /// <param name="weight_decay">Weight decay of groups that state none.</param>
        /// <param name="initial_accumulator_value">Initial accumulator of groups that state none.</param>
        /// <param name="eps">Epsilon of groups that state none.</param>
        public static Adagrad Adagrad(
            IEnumerable<Adagrad.ParamGroup> parameters,
            double lr = 0.01,
            double lr_decay = 0,
            double weight_decay = 0,
            double initial_accumulator_value = 0,
            double eps = 1e-10
        ) => new(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps);
    }
}

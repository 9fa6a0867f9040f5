using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>AdamW, see <see cref="Modules.AdamW"/>.</summary>
        /// <param name="parameters">The parameters to train.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Decay rate of the mean gradient.</param>
        /// <param name="beta2">Decay rate of the mean squared gradient.</param>
        /// <param name="eps">A small number added to the divisor, against division by zero.</param>
        /// <param name="weight_decay">Decoupled weight decay: each step subtracts this share of the parameter, times the learning
        /// rate.</param>
        /// <param name="amsgrad">Whether to divide by the largest mean square so far.</param>
        /// <param name="maximize">Whether to maximise instead of minimise.</param>
        public static AdamW AdamW(
            IEnumerable<Parameter> parameters,
            double lr = 1e-3,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            bool amsgrad = false,
            bool maximize = false
        ) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>AdamW, see <see cref="Modules.AdamW"/>.</summary>
        /// <param name="parameters">The parameters to train, with names, as <c>named_parameters()</c> returns them.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="beta1">Decay rate of the mean gradient.</param>
        /// <param name="beta2">Decay rate of the mean squared gradient.</param>
        /// <param name="eps">A small number added to the divisor, against division by zero.</param>
        /// <param name="weight_decay">Decoupled weight decay: each step subtracts this share of the parameter, times the learning
        /// rate.</param>
        /// <param name="amsgrad">Whether to divide by the largest mean square so far.</param>
        /// <param name="maximize">Whether to maximise instead of minimise.</param>
        public static AdamW AdamW(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double lr = 1e-3,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            bool amsgrad = false,
            bool maximize = false
        ) => new(parameters.Select(entry => entry.parameter), lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);

        /// <summary>AdamW, see <see cref="Modules.AdamW"/>.</summary>
        /// <param name="parameters">The parameters to train, in groups that may have options of their own.</param>
        /// <param name="lr">Learning rate of groups that state none.</param>
        /// <param name="beta1">First beta of groups that state none.</param>
        /// <param name="beta2">Second beta of groups that state none.</param>
        /// <param name="eps">Epsilon of groups that state none.</param>
        /// <param name="weight_decay">Weight decay of groups that state none.</param>
        /// <param name="amsgrad">Amsgrad for groups that do not state it.</param>
        /// <param name="maximize">Whether to maximise, for groups that do not state it.</param>
        public static AdamW AdamW(
            IEnumerable<AdamW.ParamGroup> parameters,
            double lr = 1e-3,
            double beta1 = 0.9,
            double beta2 = 0.999,
            double eps = 1e-8,
            double weight_decay = 0,
            bool amsgrad = false,
            bool maximize = false
        ) => new(parameters, lr, beta1, beta2, eps, weight_decay, amsgrad, maximize);
    }
}

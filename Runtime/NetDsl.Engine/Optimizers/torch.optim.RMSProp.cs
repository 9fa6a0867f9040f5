using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>RMSProp, see <see cref="Modules.RMSProp"/>.</summary>
        /// <param name="parameters">The parameters to train.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="alpha">Decay rate of the mean squared gradient.</param>
        /// <param name="eps">A small number added to the divisor, against division by zero.</param>
        /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
        /// <param name="momentum">Momentum: the share of the previous step that goes into the next one.</param>
        /// <param name="centered">Whether to subtract the squared mean gradient from the mean square, which leaves the
        /// variance.</param>
        /// <param name="maximize">Whether to maximise instead of minimise.</param>
        public static RMSProp RMSProp(
            IEnumerable<Parameter> parameters,
            double lr = 0.01,
            double alpha = 0.99,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum = 0,
            bool centered = false,
            bool maximize = false
        ) => new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>RMSProp, see <see cref="Modules.RMSProp"/>.</summary>
        /// <param name="parameters">The parameters to train, with names, as <c>named_parameters()</c> returns them.</param>
        /// <param name="lr">Learning rate.</param>
        /// <param name="alpha">Decay rate of the mean squared gradient.</param>
        /// <param name="eps">A small number added to the divisor, against division by zero.</param>
        /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
        /// <param name="momentum">Momentum: the share of the previous step that goes into the next one.</param>
        /// <param name="centered">Whether to subtract the squared mean gradient from the mean square, which leaves the
        /// variance.</param>
        /// <param name="maximize">Whether to maximise instead of minimise.</param>
        public static RMSProp RMSProp(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double lr = 0.01,
            double alpha = 0.99,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum = 0,
            bool centered = false,
            bool maximize = false
        ) => new(parameters.Select(entry => entry.parameter), lr, alpha, eps, weight_decay, momentum, centered, maximize);

        /// <summary>RMSProp, see <see cref="Modules.RMSProp"/>.</summary>
        /// <param name="parameters">The parameters to train, in groups that may have options of their own.</param>
        /// <param name="lr">Learning rate of groups that state none.</param>
        /// <param name="alpha">Alpha of groups that state none.</param>
        /// <param name="eps">Epsilon of groups that state none.</param>
        /// <param name="weight_decay">Weight decay of groups that state none.</param>
        /// <param name="momentum">Momentum of groups that state none.</param>
        /// <param name="centered">Whether to centre, for groups that do not state it.</param>
        /// <param name="maximize">Whether to maximise, for groups that do not state it.</param>
        public static RMSProp RMSProp(
            IEnumerable<RMSProp.ParamGroup> parameters,
            double lr = 0.01,
            double alpha = 0.99,
            double eps = 1e-8,
            double weight_decay = 0,
            double momentum = 0,
            bool centered = false,
            bool maximize = false
        ) => new(parameters, lr, alpha, eps, weight_decay, momentum, centered, maximize);
    }
}

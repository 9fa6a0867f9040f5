using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Stochastic gradient descent, see <see cref="Modules.SGD"/>.</summary>
        /// <param name="parameters">The parameters to train.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="momentum">Momentum: the share of the previous step that goes into the next one.</param>
        /// <param name="dampening">Share of the gradient that momentum leaves out.</param>
        /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
        /// <param name="nesterov">Whether to use Nesterov's momentum; needs a momentum and no dampening.</param>
        /// <param name="maximize">Whether to maximise instead of minimise.</param>
        public static SGD SGD(
            IEnumerable<Parameter> parameters,
            double learningRate,
            double momentum = 0,
            double dampening = 0,
            double weight_decay = 0,
            bool nesterov = false,
            bool maximize = false
        ) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Stochastic gradient descent, see <see cref="Modules.SGD"/>.</summary>
        /// <param name="parameters">The parameters to train, with names, as <c>named_parameters()</c> returns them.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="momentum">Momentum: the share of the previous step that goes into the next one.</param>
        /// <param name="dampening">Share of the gradient that momentum leaves out.</param>
        /// <param name="weight_decay">Weight decay: strength of the L2 penalty on the parameters.</param>
        /// <param name="nesterov">Whether to use Nesterov's momentum; needs a momentum and no dampening.</param>
        /// <param name="maximize">Whether to maximise instead of minimise.</param>
        public static SGD SGD(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double learningRate,
            double momentum = 0,
            double dampening = 0,
            double weight_decay = 0,
            bool nesterov = false,
            bool maximize = false
        ) =>
            new(parameters.Select(entry => entry.parameter), learningRate, momentum, dampening, weight_decay, nesterov, maximize);

        /// <summary>Stochastic gradient descent, see <see cref="Modules.SGD"/>.</summary>
        /// <param name="parameters">The parameters to train, in groups that may have options of their own.</param>
        /// <param name="learningRate">Learning rate of groups that state none.</param>
        /// <param name="momentum">Momentum of groups that state none.</param>
        /// <param name="dampening">Dampening of groups that state none.</param>
        /// <param name="weight_decay">Weight decay of groups that state none.</param>
        /// <param name="nesterov">Nesterov's momentum for groups that do not state it.</param>
        /// <param name="maximize">Whether to maximise, for groups that do not state it.</param>
        public static SGD SGD(
            IEnumerable<SGD.ParamGroup> parameters,
            double learningRate,
            double momentum = 0,
            double dampening = 0,
            double weight_decay = 0,
            bool nesterov = false,
            bool maximize = false
        ) => new(parameters, learningRate, momentum, dampening, weight_decay, nesterov, maximize);
    }
}

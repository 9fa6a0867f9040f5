using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Stochastic gradient descent, see <see cref="Modules.SGD"/>.</summary>
        /// <param name="parameters">What to train.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="momentum">Share of the former step that goes into the next one.</param>
        /// <param name="dampening">Share of the gradient that momentum leaves out.</param>
        /// <param name="weight_decay">Strength of the pull of the parameters towards zero (L2).</param>
        /// <param name="nesterov">Whether steps look ahead; needs a momentum and no dampening.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
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
        /// <param name="parameters">What to train, with names, as <c>named_parameters()</c> gives them.</param>
        /// <param name="learningRate">Learning rate.</param>
        /// <param name="momentum">Share of the former step that goes into the next one.</param>
        /// <param name="dampening">Share of the gradient that momentum leaves out.</param>
        /// <param name="weight_decay">Strength of the pull of the parameters towards zero (L2).</param>
        /// <param name="nesterov">Whether steps look ahead; needs a momentum and no dampening.</param>
        /// <param name="maximize">Whether to climb instead of descend.</param>
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
        /// <param name="parameters">What to train, in groups that may have options of their own.</param>
        /// <param name="learningRate">Learning rate of groups that state none.</param>
        /// <param name="momentum">Momentum of groups that state none.</param>
        /// <param name="dampening">Dampening of groups that state none.</param>
        /// <param name="weight_decay">Weight decay of groups that state none.</param>
        /// <param name="nesterov">Nesterov's momentum for groups that do not state it.</param>
        /// <param name="maximize">Climbing for groups that do not state it.</param>
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

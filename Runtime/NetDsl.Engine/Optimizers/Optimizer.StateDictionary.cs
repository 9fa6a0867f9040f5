using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public abstract partial class Optimizer
        {
            /// <summary>The state of an optimizer. It is not a copy: it changes with the next step.</summary>
            public class StateDictionary
            {
                internal StateDictionary(List<OptimizerOptions> options, List<OptimizerState> state) =>
                    (Options, State) = (options, state);

                /// <summary>The options of each group.</summary>
                public List<OptimizerOptions> Options { get; }

                /// <summary>The state of each parameter, in the order of the groups and of the parameters in them.</summary>
                public List<OptimizerState> State { get; }
            }
        }
    }
}

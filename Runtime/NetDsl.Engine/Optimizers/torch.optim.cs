namespace TorchSharp;

public static partial class torch
{
    /// <summary>Algorithms that change parameters along their gradients.</summary>
    public static partial class optim
    {
        /// <summary>Objects with a learning rate that a schedule may change.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate of the next step.</summary>
            double LearningRate { get; set; }

            /// <summary>The initial learning rate, from which schedules start.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>Objects with a momentum that a schedule may change.</summary>
        public interface IMomentum
        {
            /// <summary>The share of the previous step that goes into the next one.</summary>
            double Momentum { get; set; }
        }
    }
}

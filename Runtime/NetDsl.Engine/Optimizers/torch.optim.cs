namespace TorchSharp;

public static partial class torch
{
    /// <summary>Algorithms that change parameters along their gradients.</summary>
    public static partial class optim
    {
        /// <summary>What has a learning rate that a schedule may change.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate of the next step.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate at the start, which schedules count from.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>What has a momentum that a schedule may change.</summary>
        public interface IMomentum
        {
            /// <summary>The share of the former step that goes into the next one.</summary>
            double Momentum { get; set; }
        }
    }
}

using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Base of the optimizers: what they share.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    /// <summary>An optimizer without parameters yet.</summary>
    public OptimizerHelper()
    {
    }

    private protected static Tensor RunClosure(Func<Tensor>? closure)
    {
        if (closure is null) return null!;
        using (enable_grad())
        {
            return closure();
        }
    }
}

using TorchSharp;

namespace NetDsl.Engine.Autograd;

/// <summary>Whether operations of this thread are recorded for gradients.</summary>
internal static class GradMode
{
    // Inverted: a thread's variable starts as false, and recording starts as on.
    [ThreadStatic]
    private static bool disabled;

    public static bool Enabled
    {
        get => !disabled;
        set => disabled = !value;
    }

    public static bool Records(torch.Tensor a) => !disabled && a.RequiresGrad;

    public static bool Records(torch.Tensor a, torch.Tensor b) => !disabled && (a.RequiresGrad || b.RequiresGrad);

    public static bool Records(torch.Tensor a, torch.Tensor b, torch.Tensor c) =>
        !disabled && (a.RequiresGrad || b.RequiresGrad || c.RequiresGrad);

    /// <summary>Sets the mode until the returned guard is disposed.</summary>
    public static IDisposable Switch(bool enabled)
    {
        var guard = new Guard(Enabled);
        Enabled = enabled;
        return guard;
    }

    private sealed class Guard(bool before) : IDisposable
    {
        private bool done;

        public void Dispose()
        {
            if (done)
            {
                return;
            }

            done = true;
            Enabled = before;
        }
    }
}

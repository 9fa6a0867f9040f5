using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Tests.Kernels;

/// <summary>Sets the number of threads for the life of this object.</summary>
internal sealed class WorkerCount : IDisposable
{
    private readonly int _before = Workers.Count;

    internal WorkerCount(int count) => Workers.Count = count;

    public void Dispose() => Workers.Count = _before;
}

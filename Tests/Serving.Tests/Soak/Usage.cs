using NetDsl.Engine.Memory;

namespace Serving.Tests.Soak;

/// <summary>What the process holds when nothing is running.</summary>
/// <param name="Heap">Bytes of live objects.</param>
/// <param name="Pinned">Bytes of the heap of pinned objects, where threads have the working memory of products.</param>
/// <param name="WorkingSet">Bytes of memory that the process has.</param>
/// <param name="Rented">Bytes that tensors have from the engine's pool.</param>
/// <param name="Pooled">Bytes that wait in the pool.</param>
internal sealed record Usage(long Heap, long Pinned, long WorkingSet, long Rented, long Pooled)
{
    private const int PinnedHeap = 4;

    public static Usage Now()
    {
        // Twice: what threads that ended had is free only after their finalizers have run.
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        var collected = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return new Usage(
            GC.GetTotalMemory(forceFullCollection: true),
            collected.GenerationInfo[PinnedHeap].SizeAfterBytes - collected.GenerationInfo[PinnedHeap].FragmentationAfterBytes,
            Environment.WorkingSet,
            BufferPool.RentedBytes,
            BufferPool.PooledBytes
        );
    }
}

// The generator of manual_seed, the number of worker threads and the pool's counters are global: tests run one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

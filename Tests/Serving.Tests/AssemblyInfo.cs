// One after another: soak tests measure the memory of the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

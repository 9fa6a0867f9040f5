// Both engines have one random stream for the whole process.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

// TorchSharp's optimizers pass numbers to libtorch in objects that nothing holds while the call runs. A collection that another
// thread starts in that moment frees them, and the step throws "Expected false to be true". So no test allocates beside a
// training.
[assembly: Xunit.CollectionBehavior(DisableTestParallelization = true)]

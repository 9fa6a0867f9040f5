namespace NetDsl.Engine.Tests.Optimizers;

/// <summary>
/// A concurrent collection may free a number while TorchSharp's optimizers hand it to libtorch: NetDsl.TorchSharp.targets.
/// </summary>
public sealed class CollectorTests
{
    [Fact]
    public void Programs_with_TorchSharp_run_without_concurrent_collections() =>
        Assert.Equal("false", AppContext.GetData("System.GC.Concurrent"));
}

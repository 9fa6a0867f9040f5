namespace Samples.Tests.Common;

/// <summary>
/// Tests that build networks in this process: one after another, because they share the engine's random stream and its threads.
/// </summary>
[CollectionDefinition(Name)]
public sealed class TorchCollection
{
    public const string Name = "torch";
}

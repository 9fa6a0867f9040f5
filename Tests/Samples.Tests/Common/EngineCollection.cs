namespace Samples.Tests.Common;

/// <summary>
/// Tests that build and train real networks in this process: one after another, because seeding is of the whole process, as in PyTorch.
/// </summary>
[CollectionDefinition(Name)]
public sealed class EngineCollection
{
    public const string Name = "Engine";
}

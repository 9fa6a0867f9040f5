using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>Modules within modules.</summary>
public sealed class BlockTests
{
    [Fact]
    public Task A_block_is_a_class_of_its_own() => Verifier.Verify(Generated.Unversioned(Grouped.Emit(1, 4)), "cs");
}

using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>The packages in projects of many kinds, all with warnings as errors.</summary>
[Collection(PackagesCollection.Name)]
public sealed class ProjectKindsTests(ProjectKindsBuild kinds, ITestOutputHelper output) : IClassFixture<ProjectKindsBuild>
{
    public static TheoryData<string> Names => new(ProjectKinds.All.Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Builds_without_a_message_and_runs(string name)
    {
        output.WriteLine(string.Join('\n', kinds.Build.Lines.Where(line => line.Contains(name, StringComparison.Ordinal))));
        var kind = ProjectKinds.All.Single(kind => kind.Name == name);
        Assert.DoesNotContain(kinds.Build.Messages, message => message.Project == name);
        Assert.True(kinds.Work.Has(kind.Assembly), $"{kind.Assembly} was not built.");
        if (kind.Prints is not null)
        {
            var run = await kinds.Work.DotNet($"{name}.dll", Path.GetDirectoryName(kind.Assembly)!);
            Assert.Equal(kind.Prints, run.Lines[^1]);
        }
    }

    [Fact]
    public void Nothing_else_is_reported() => Assert.Empty(kinds.Build.Messages);
}

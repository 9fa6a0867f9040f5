using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>What a build on the command line says of mistakes in the code and in the project.</summary>
[Collection(PackagesCollection.Name)]
public sealed class FaultyProjectsTests(FaultyProjectsBuild faulty, ITestOutputHelper output) : IClassFixture<FaultyProjectsBuild>
{
    public static TheoryData<string> Names => new(FaultyProjects.All.Select(project => project.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_this_and_nothing_else(string name)
    {
        output.WriteLine(string.Join('\n', faulty.Build.Lines.Where(line => line.Contains(name, StringComparison.Ordinal))));
        var project = FaultyProjects.All.Single(project => project.Name == name);
        Assert.Equal(
            project.Messages,
            faulty.Build.Messages.Where(message => message.Project == name).Select(WithoutPlaceInTargets)
        );
        Assert.Equal(project.Messages.All(message => !message.IsError), faulty.Work.Has($"{name}/bin/Debug/net10.0/{name}.dll"));
    }

    [Fact]
    public void The_strictest_settings_find_something_in_other_code()
    {
        var codes = faulty.Build.Errors.Where(error => error.Project == FaultyProjects.Sloppy.Name).Select(error => error.Code);
        Assert.Superset(new HashSet<string> { "CS1591", "CA1062", "CA1310", "CA1822" }, codes.ToHashSet());
    }

    [Fact]
    public void The_page_that_a_message_names_is_in_the_package() =>
        Assert.All(
            faulty.Build.Messages.Where(message => message is { Code: ['N', 'E', 'T', ..], Link: not null }),
            message => Assert.True(File.Exists(faulty.InPackage(message.Link!)), message.Link)
        );

    /// <summary>Which line of our build files reports a fault is nobody's business.</summary>
    private static BuildMessage WithoutPlaceInTargets(BuildMessage message) =>
        message.File.EndsWith(".targets", StringComparison.Ordinal) ? message with { Line = 0, Column = 0 } : message;
}

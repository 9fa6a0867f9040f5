using NetDsl.Build.Tests.Support;

namespace NetDsl.Build.Tests;

/// <summary>Where snapshots go and what they are called.</summary>
public sealed class SnapshotFolderTests : IDisposable
{
    private readonly UserProject project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("Net.cs", "Net.network.verified.cs")]
    [InlineData("Models/Deep/Net.cs", "Models/Deep/Net.network.verified.cs")]
    [InlineData("Models/100%0025 of%0009it/Net.cs", "Models/100% of\tit/Net.network.verified.cs")]
    [InlineData("", "Net.network.verified.cs")]
    [InlineData("../Shared/Net.cs", "Net.network.verified.cs")]
    [InlineData("../../../../../../../../Net.cs", "Net.network.verified.cs")]
    [InlineData("../App2/Net.cs", "Net.network.verified.cs")]
    [InlineData("obj/Debug/Net.cs", "Net.network.verified.cs")]
    [InlineData("objects/Net.cs", "objects/Net.network.verified.cs")]
    public void A_snapshot_is_beside_its_source_and_never_outside_the_project(string source, string expected)
    {
        if (OperatingSystem.IsWindows() && expected.Contains('\t', StringComparison.Ordinal))
        {
            return;
        }

        var before = Outside();

        Assert.Empty(project.With("Net", source).Update().Errors);

        Assert.Equal([expected], project.Snapshots());
        Assert.Equal(before, Outside());
        Assert.Empty(project.Check().Errors);
    }

    [Theory]
    [InlineData("Shared/Net.cs", "Shared/Net.network.verified.cs")]
    [InlineData(@"Shared\Deep\Net.cs", "Shared/Deep/Net.network.verified.cs")]
    [InlineData("Net.cs", "Net.network.verified.cs")]
    [InlineData("../Elsewhere/Net.cs", "Net.network.verified.cs")]
    public void A_linked_source_counts_where_it_is_linked_to(string link, string expected)
    {
        project.Links["../Shared/Net.cs"] = link;
        var before = Outside();

        project.With("Net", "../Shared/Net.cs").Update();

        Assert.Equal([expected], project.Snapshots());
        Assert.Equal(before, Outside());
    }

    [Fact]
    public void Networks_of_one_name_are_told_apart()
    {
        project
            .With("Net", "Nets.cs", space: "A", generated: "A.Net.g.cs")
            .With("Net", "Nets.cs", space: "B", generated: "B.Net.g.cs")
            .With("Net", "Other/Nets.cs", space: "C", generated: "C.Net.g.cs")
            .With("Outer{T}.Net", "Nets.cs", space: "A", generated: "A.Outer`1+Net.g.cs")
            .Update();

        Assert.Equal(
            [
                "A.Net.network.verified.cs",
                "B.Net.network.verified.cs",
                "Other/Net.network.verified.cs",
                "Outer{T}.Net.network.verified.cs",
            ],
            project.Snapshots()
        );
        Assert.Empty(project.Check().Errors);
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_told_apart()
    {
        project
            .With("Net", "Nets.cs", space: "", generated: "Net.1.g.cs")
            .With("net", "Nets.cs", space: "", generated: "net.2.g.cs")
            .Update();

        Assert.Equal(["Net.1.network.verified.cs", "net.2.network.verified.cs"], project.Snapshots());
    }

    [Fact]
    public void A_longer_name_may_not_be_anothers_short_one()
    {
        // The namespace A with a class B, and a class A with a class B within it.
        project
            .With("B", "Nets.cs", space: "A", generated: "A.B.g.cs")
            .With("B", "Nets.cs", space: "C", generated: "C.B.g.cs")
            .With("A.B", "Nets.cs", space: "", generated: "A+B.g.cs")
            .Update();

        Assert.Equal(["A+B.network.verified.cs", "A.B.network.verified.cs", "C.B.network.verified.cs"], project.Snapshots());
    }

    [Fact]
    public void Another_projects_snapshots_are_its_own()
    {
        project.Write("Inner/Inner.csproj", "<Project />");
        project.Write("Inner/Models/Theirs.network.verified.cs", UserProject.Text("Theirs", 8));
        project.Write("Models/Ours.network.verified.cs", UserProject.Text("Ours", 8));

        Assert.Equal(
            ["Deleted Models/Ours.network.verified.cs: it belonged to no network in the project."],
            project.Update().Messages
        );
        Assert.Equal(["Inner/Inner.csproj", "Inner/Models/Theirs.network.verified.cs"], project.Snapshots());
    }

    [Fact]
    public void Projects_in_one_folder_do_not_judge_each_other()
    {
        project.Write("App.csproj", "<Project />");
        project.Write("Other.csproj", "<Project />");
        project.Write("Theirs.network.verified.cs", UserProject.Text("Theirs", 8));

        Assert.Empty(project.With("Ours", "Ours.cs").Update().Errors);
        Assert.Empty(project.Check().Errors);
        Assert.Equal(
            ["App.csproj", "Other.csproj", "Ours.network.verified.cs", "Theirs.network.verified.cs"],
            project.Snapshots()
        );
    }

    [Fact]
    public void Of_several_frameworks_none_takes_anothers_for_stale()
    {
        project.Frameworks = "net10.0;net11.0";
        project.Framework = "net10.0";
        project.With("Net", "Net.cs").With("Ten", "Ten.cs").Update();
        project.Framework = "net11.0";
        project.Without("Ten").With("Eleven", "Eleven.cs").Update();

        Assert.Equal(["Eleven.network.verified.cs", "Net.network.verified.cs", "Ten.network.verified.cs"], project.Snapshots());
        Assert.Empty(project.Check().Errors);

        project.Without("Eleven").Update();
        Assert.Equal(["Net.network.verified.cs", "Ten.network.verified.cs"], project.Snapshots());
    }

    [Fact]
    public void Nothing_is_stale_before_every_framework_is_built()
    {
        project.Write("Ten.network.verified.cs", UserProject.Text("Ten", 8));
        project.Frameworks = "net10.0; net11.0";
        project.Framework = "net11.0";

        Assert.DoesNotContain(
            project.With("Net", "Net.cs").Check().Errors,
            error => error.Contains("NETDSL912", StringComparison.Ordinal)
        );
        project.Update();

        Assert.Equal(["Net.network.verified.cs", "Ten.network.verified.cs"], project.Snapshots());
    }

    private string[] Outside() => [.. Directory.GetFileSystemEntries(project.Root).Order(StringComparer.Ordinal)];
}

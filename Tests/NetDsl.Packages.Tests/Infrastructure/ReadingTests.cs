namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>What the tests read from the output of commands.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Messages_are_read_with_their_place_and_link()
    {
        var run = new DotNetRun(
            "build",
            "/a",
            1,
            """
              Determining projects to restore...
            /a/App/Net.cs(4,8): error NETDSL021: This layer (the second): wrong. (https://example.org/NETDSL021.md) [/a/App/App.csproj]
            Net.cs(4,8): warning CS0103: No such name. [/a b/App.csproj::TargetFramework=net10.0]
            /a/p/build/NetDsl.targets(9,5): error NETDSL900: No engine. [/a/App/App.csproj]
            /a/App/App.csproj : error NU1101: Unable to find package. [/a/App/App.csproj]
            CSC : warning CS8032: An analyzer cannot be created. [/a/App/App.csproj]
            /a/App/Net.cs(4,8): error NETDSL021: This layer (the second): wrong. (https://example.org/NETDSL021.md) [/a/App/App.csproj]
                1 Error(s)

            """
        );
        Assert.Equal(
            [
                new(
                    "Net.cs",
                    4,
                    8,
                    true,
                    "NETDSL021",
                    "This layer (the second): wrong.",
                    "https://example.org/NETDSL021.md",
                    "App"
                ),
                new("Net.cs", 4, 8, false, "CS0103", "No such name.", null, "App"),
                new("NetDsl.targets", 9, 5, true, "NETDSL900", "No engine.", null, "App"),
                new("App.csproj", 0, 0, true, "NU1101", "Unable to find package.", null, "App"),
                new("CSC", 0, 0, false, "CS8032", "An analyzer cannot be created.", null, "App"),
            ],
            run.Messages
        );
    }

    [Fact]
    public void Sources_are_read_with_names_and_without_those_that_are_disabled()
    {
        const string List = """
            Registered Sources:
              1.  nuget.org [Enabled]
                  https://api.nuget.org/v3/index.json
              2.  old feed [Disabled]
                  https://old.example.org/index.json
              3.  a folder [Enabled]
                  /srv/my packages

            """;
        Assert.Equal(
            [new("nuget.org", "https://api.nuget.org/v3/index.json"), new("a folder", "/srv/my packages")],
            PackageSource.Parse(List)
        );
    }
}

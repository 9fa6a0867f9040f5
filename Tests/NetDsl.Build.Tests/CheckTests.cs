using NetDsl.Build.Tests.Support;

namespace NetDsl.Build.Tests;

/// <summary>What check says, word for word: it is what a user reads in a failed build.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Accept = "dotnet build App/App.csproj -p:NetDslSnapshots=update";

    private readonly UserProject project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void Nothing_is_said_when_nothing_differs()
    {
        project.With("Net", "Models/Net.cs").Update();

        var result = project.Check();

        Assert.Empty(result.Errors);
        Assert.Empty(result.Messages);
    }

    [Fact]
    public void What_nobody_expected_is_one_error_that_asks_for_a_report()
    {
        var engine = new Engine();

        Assert.False(
            new NetworkSnapshots
            {
                BuildEngine = engine,
                Mode = "check",
                ProjectFile = "",
                HelpFolder = "pages/",
            }.Execute()
        );

        var error = Assert.Single(engine.Errors);
        Assert.Equal("NETDSL914", error.Code);
        Assert.Equal("pages/NETDSL914.md", error.HelpLink);
        Assert.StartsWith(
            "The snapshots of generated networks cannot be kept, because of a mistake in NetDsl. Please report it with this "
                + "line; NetDslSnapshots=off builds without them. System.ArgumentException: ",
            error.Message
        );
        Assert.DoesNotContain('\n', error.Message!);
    }

    [Fact]
    public void A_widened_layer()
    {
        project.With("Net", "Models/Net.cs").Update();

        var result = project.Without("Net").With("Net", "Models/Net.cs", width: 16).Check();

        Assert.Equal(
            [
                "App/Models/Net.network.verified.cs(6,1): NETDSL910: Net has changed: linear1 Linear(4, 8) -> Linear(4, 16), "
                    + "linear2 Linear(8, 2) -> Linear(16, 2); parameters 58 -> 114; multiply-adds 48 -> 96. If that is "
                    + "intended, accept it with: "
                    + Accept,
            ],
            result.Errors
        );
        Assert.Equal(
            """
            Models/Net.network.verified.cs: - is the snapshot, + is Net now
                //   stage    layer           output    parameters    multiply-adds
              - //   linear1  Linear(4, 8)    [8]               40               32
              - //   linear2  Linear(8, 2)    [2]               18               16
              - //   total                                     58               48
              + //   linear1  Linear(4, 16)   [16]              80               64
              + //   linear2  Linear(16, 2)   [2]               34               32
              + //   total                                    114               96
                //
              - //   memory     parameters 232 B, stage outputs 40 B a sample (float32)
              - //              training adds gradients 232 B
              + //   memory     parameters 456 B, stage outputs 72 B a sample (float32)
              + //              training adds gradients 456 B
                //   loss       CrossEntropy (softmax included)
                ...
                    {
              -         public const long ParameterCount = 58L;
              +         public const long ParameterCount = 114L;

                ...
                            Output = "[2]",
              -             Parameters = 58,
              -             MultiplyAdds = 48,
              +             Parameters = 114,
              +             MultiplyAdds = 96,
                            Stages = new global::NetDsl.CardStage[]
                            {
              -                 new("linear1", "Linear(4, 8)", "[8]", 40, 32),
              -                 new("linear2", "Linear(8, 2)", "[2]", 18, 16),
              +                 new("linear1", "Linear(4, 16)", "[16]", 80, 64),
              +                 new("linear2", "Linear(16, 2)", "[2]", 34, 32),
                            },
                ...
                            {
              -                 new("memory", "parameters 232 B, stage outputs 40 B a sample (float32)\ntraining adds gradients 232 B"),
              +                 new("memory", "parameters 456 B, stage outputs 72 B a sample (float32)\ntraining adds gradients 456 B"),
                                new("loss", "CrossEntropy (softmax included)"),
            """.ReplaceLineEndings("\n"),
            Assert.Single(result.Messages)
        );
        Assert.Equal(["pages/NETDSL910.md"], result.Links);
    }

    [Fact]
    public void A_widened_layer_of_a_card()
    {
        project.Content = "card";
        project.With("Net", "Net.cs").Update();

        var result = project.Without("Net").With("Net", "Net.cs", width: 16).Check();

        Assert.Equal(
            [
                "App/Net.network.verified.md(7,1): NETDSL910: Net has changed: linear1 Linear(4, 8) -> Linear(4, 16), "
                    + "linear2 Linear(8, 2) -> Linear(16, 2); parameters 58 -> 114; multiply-adds 48 -> 96. If that is "
                    + "intended, accept it with: "
                    + Accept,
            ],
            result.Errors
        );
        Assert.Equal(
            """
            Net.network.verified.md: - is the snapshot, + is Net now
                |---|---|---|---:|---:|
              - | linear1 | Linear(4, 8) | [8] | 40 | 32 |
              - | linear2 | Linear(8, 2) | [2] | 18 | 16 |
              - | total | | | 58 | 48 |
              + | linear1 | Linear(4, 16) | [16] | 80 | 64 |
              + | linear2 | Linear(16, 2) | [2] | 34 | 32 |
              + | total | | | 114 | 96 |

              - - memory: parameters 232 B, stage outputs 40 B a sample (float32); training adds gradients 232 B
              + - memory: parameters 456 B, stage outputs 72 B a sample (float32); training adds gradients 456 B
                - loss: CrossEntropy (softmax included)
            """.ReplaceLineEndings("\n"),
            Assert.Single(result.Messages)
        );
    }

    [Fact]
    public void A_change_that_no_card_shows()
    {
        project.With("Net", "Net.cs").Update();
        project.Write(
            "Net.network.verified.cs",
            project.Read("Net.network.verified.cs").Replace("public const long", "internal const long", StringComparison.Ordinal)
        );

        Assert.Equal(
            [
                "App/Net.network.verified.cs(21,1): NETDSL910: Net has changed: parameters 58 as before; multiply-adds 48 as "
                    + "before. If that is intended, accept it with: "
                    + Accept,
            ],
            project.Check().Errors
        );
    }

    [Fact]
    public void A_snapshot_without_a_card()
    {
        project.With("Net", "Net.cs").Update();
        project.Write("Net.network.verified.cs", "");

        Assert.Equal(
            [
                "App/Net.network.verified.cs(1,1): NETDSL910: Net has changed: the generated code differs from this snapshot. "
                    + "If that is intended, accept it with: "
                    + Accept,
            ],
            project.Check().Errors
        );
    }

    [Fact]
    public void A_snapshot_of_an_older_version_has_the_card_as_a_comment_only()
    {
        project.With("Net", "Net.cs").Update();
        var lines = project.Read("Net.network.verified.cs").Split('\n');
        var start = Array.FindIndex(lines, line => line.Contains("INetwork.Card", StringComparison.Ordinal));
        var end = Array.FindIndex(lines, line => line.Trim() == "};");
        project.Write("Net.network.verified.cs", string.Join('\n', lines.Take(start - 1).Concat(lines.Skip(end + 1))));

        Assert.Equal(
            [
                "App/Net.network.verified.cs(22,1): NETDSL910: Net has changed: the generated code differs from this snapshot. "
                    + "If that is intended, accept it with: "
                    + Accept,
            ],
            project.Check().Errors
        );
    }

    [Fact]
    public void A_missing_snapshot()
    {
        var result = project.With("Net", "Models/Net.cs").Check();

        Assert.Equal(
            [
                "App/Models/Net.cs(0,0): NETDSL911: Net has no snapshot yet (58 parameters, 48 multiply-adds). "
                    + "To write Models/Net.network.verified.cs, run: "
                    + Accept,
            ],
            result.Errors
        );
        Assert.Equal([], project.Snapshots());
    }

    [Fact]
    public void A_missing_snapshot_of_a_network_in_no_file() =>
        Assert.StartsWith(
            "App/App.csproj(0,0): NETDSL911: ",
            Assert.Single(project.With("Net", "").Check().Errors),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_stale_snapshot()
    {
        project.With("Net", "Models/Net.cs").Update();

        Assert.Equal(
            [
                "App/Models/Net.network.verified.cs(0,0): NETDSL912: This snapshot belongs to no network in the project: the "
                    + "network was removed, renamed or moved, or NetDslSnapshotContent was changed. Delete the file, or run: "
                    + Accept,
            ],
            project.Without("Net").Check().Errors
        );
        Assert.Equal(["Models/Net.network.verified.cs"], project.Snapshots());
    }

    [Fact]
    public void All_networks_are_reported()
    {
        project.With("A", "A.cs").With("B", "B.cs").With("C", "C.cs").With("Old", "Old.cs").Update();
        project.Delete("B.network.verified.cs");

        var errors = project
            .Without("Old")
            .Without("A")
            .With("A", "A.cs", width: 3)
            .Without("C")
            .With("C", "C.cs", width: 5)
            .Check()
            .Errors;

        Assert.Equal(
            [
                "App/Old.network.verified.cs(0,0): NETDSL912",
                "App/A.network.verified.cs(6,1): NETDSL910",
                "App/B.cs(0,0): NETDSL911",
                "App/C.network.verified.cs(6,1): NETDSL910",
            ],
            errors.Select(error => string.Join(':', error.Split(':').Take(2)))
        );
    }

    [Fact]
    public void Writes_nothing()
    {
        project.With("A", "A.cs").With("Old", "Old.cs").Update();
        var before = Directory
            .GetFiles(project.Root, "*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .ToArray();

        project.Without("A").With("A", "A.cs", width: 3).Without("Old").With("B", "B.cs").Check();

        Assert.Equal(
            before,
            Directory
                .GetFiles(project.Root, "*", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
        );
        Assert.Equal(UserProject.Text("A", 8), project.Read("A.network.verified.cs"));
    }

    [Fact]
    public void Line_endings_and_a_byte_order_mark_are_no_difference()
    {
        project.With("Net", "Net.cs").Update();
        project.Write(
            "Net.network.verified.cs",
            [
                0xEF,
                0xBB,
                0xBF,
                .. System.Text.Encoding.UTF8.GetBytes(UserProject.Text("Net", 8).Replace("\n", "\r\n", StringComparison.Ordinal)),
            ]
        );

        Assert.Empty(project.Check().Errors);
    }

    [Fact]
    public void The_command_is_typed_where_the_build_was_started()
    {
        string Command(string start, string file) => new Places.Project(Path.Combine(project.Root, file), start, "obj/").Command;

        Assert.Equal("dotnet build App/App.csproj -p:NetDslSnapshots=update", Command(project.Root, "App/App.csproj"));
        Assert.Equal(
            "dotnet build App.csproj -p:NetDslSnapshots=update",
            Command(Path.Combine(project.Root, "App"), "App/App.csproj")
        );
        Assert.Equal(
            "dotnet build App.csproj -p:NetDslSnapshots=update",
            Command(Path.Combine(project.Root, "Other"), "App/App.csproj")
        );
        Assert.Equal("dotnet build App.csproj -p:NetDslSnapshots=update", Command("", "App/App.csproj"));
        Assert.Equal(
            "dotnet build \"My Apps/My App.csproj\" -p:NetDslSnapshots=update",
            Command(project.Root, "My Apps/My App.csproj")
        );
    }

    [Fact]
    public void Without_the_compilers_list_nothing_is_known()
    {
        var error = Assert.Single(project.Execute("check").Errors);

        Assert.StartsWith(
            "App/App.csproj(0,0): NETDSL914: The snapshots of generated networks cannot be kept: the compiler has not "
                + "written App",
            error,
            StringComparison.Ordinal
        );
        Assert.EndsWith("NetworkSnapshots.map.cs. Rebuild the project.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//\tNet.g.cs\tNet\n", "a line that the generator did not write: '//\tNet.g.cs\tNet'")]
    [InlineData("//\ta\tb\tc\td%00Z9\n", "a name that the generator did not write: 'd%00Z9'")]
    public void A_list_of_another_generator_is_not_guessed_at(string map, string expected) =>
        Assert.Equal(
            [
                "App/App.csproj(0,0): NETDSL914: The snapshots of generated networks cannot be kept: NetworkSnapshots.map.cs has "
                    + expected
                    + ". Rebuild the project.",
            ],
            project.Run("check", map).Errors
        );
}

using NetDsl.Tests.Data;

namespace NetDsl.Tests.Saving;

/// <summary>A file of weights is there whole or not at all.</summary>
public sealed class AtomicWriteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_that_exists_is_replaced_and_nothing_else_is_left()
    {
        File.WriteAllText(folder["weights"], "old, and much longer than what comes");

        new SafetensorsFile([]).Write(folder["weights"]);

        Assert.Equal([folder["weights"]], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal(16, new FileInfo(folder["weights"]).Length);
    }

    [Fact]
    public void If_it_fails_half_way_the_old_file_stays()
    {
        File.WriteAllText(folder["weights"], "old");

        Assert.Throws<IOException>(() =>
            AtomicFile.Write(
                folder["weights"],
                stream =>
                {
                    stream.Write(new byte[1 << 20]);
                    throw new IOException("no space left");
                }
            )
        );

        Assert.Equal([folder["weights"]], Directory.GetFileSystemEntries(folder.Path));
        Assert.Equal("old", File.ReadAllText(folder["weights"]));
    }

    [Fact]
    public void While_it_is_written_the_old_file_is_there()
    {
        File.WriteAllText(folder["weights"], "old");
        var seen = "";

        AtomicFile.Write(
            folder["weights"],
            stream =>
            {
                stream.Write("new"u8);
                stream.Flush();
                seen = File.ReadAllText(folder["weights"]);
            }
        );

        Assert.Equal(("old", "new"), (seen, File.ReadAllText(folder["weights"])));
    }

    [Fact]
    public void Of_a_link_the_target_is_replaced()
    {
        File.WriteAllText(folder["target"], "old");
        File.CreateSymbolicLink(folder["link"], folder["target"]);

        AtomicFile.Write(folder["link"], stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(folder["target"]));
        Assert.NotNull(new FileInfo(folder["link"]).LinkTarget);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var error = Assert.Throws<DirectoryNotFoundException>(() =>
            new SafetensorsFile([]).Write(Path.Combine(folder["none"], "weights"))
        );

        Assert.EndsWith($"there is no folder {folder["none"]}.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_not_replaced()
    {
        Directory.CreateDirectory(folder["weights"]);

        Assert.Contains(
            "it is a folder",
            Assert.Throws<IOException>(() => new SafetensorsFile([]).Write(folder["weights"])).Message,
            StringComparison.Ordinal
        );
        Assert.Equal([folder["weights"]], Directory.GetFileSystemEntries(folder.Path));
    }
}

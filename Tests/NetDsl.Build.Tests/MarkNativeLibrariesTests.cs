using System.Runtime.InteropServices;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using NetDsl.Build.Tests.Support;

namespace NetDsl.Build.Tests;

/// <summary>The task over files: a library in a folder that stands for the package cache, copies below obj.</summary>
public sealed class MarkNativeLibrariesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("netdsl-build-").FullName;
    private readonly Engine engine = new();
    private readonly ElfBuilder builder = new();

    private string Library => At("packages/libLibTorchSharp.so");

    private string Objects => At("obj/NetDsl");

    public MarkNativeLibrariesTests()
    {
        Directory.CreateDirectory(At("packages"));
        Directory.CreateDirectory(At("obj"));
        File.WriteAllBytes(Library, builder.Build());
    }

    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal); // Windows deletes no read-only file
        }

        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void The_copy_is_marked_and_the_library_is_not_touched()
    {
        var time = File.GetLastWriteTimeUtc(Library);
        var copy = Mark()!;
        Assert.Equal(builder.Build(), File.ReadAllBytes(Library));
        Assert.Equal(time, File.GetLastWriteTimeUtc(Library));
        Assert.Equal(Marked(), File.ReadAllBytes(copy));
        Assert.Equal("libLibTorchSharp.so", Path.GetFileName(copy));
        Assert.StartsWith(Objects + Path.DirectorySeparatorChar, copy, StringComparison.Ordinal);
        Assert.True(File.GetLastWriteTimeUtc(copy) > time); // a publication copies what is newer
        var (importance, message) = Assert.Single(engine.QuietMessages);
        Assert.Equal(MessageImportance.Normal, importance);
        Assert.Equal(
            $"{Library}: the requirement of GLIBCXX_3.4.32 is marked weak in {copy}, which goes to the output "
                + "(NetDslOlderLinux=disable keeps the original).",
            message
        );
    }

    [Fact]
    public void The_build_learns_what_replaces_what()
    {
        var library = new TaskItem(
            Library,
            new Dictionary<string, string> { ["DestinationSubDirectory"] = "runtimes/linux-x64/native/" }
        );
        var other = At("packages/other.so");
        File.WriteAllText(other, "not a library");
        var task = Run(new TaskItem(other), library);
        Assert.Equal([Library], task.Originals.Select(item => item.ItemSpec));
        Assert.Equal("runtimes/linux-x64/native/", Assert.Single(task.Copies).GetMetadata("DestinationSubDirectory"));
    }

    [Fact]
    public void A_second_run_writes_nothing()
    {
        var copy = Mark()!;
        var time = File.GetLastWriteTimeUtc(copy);
        engine.QuietMessages.Clear();
        Assert.Equal(copy, Mark());
        Assert.Equal(Marked(), File.ReadAllBytes(copy));
        Assert.Equal(time, File.GetLastWriteTimeUtc(copy));
        Assert.Equal(MessageImportance.Low, Assert.Single(engine.QuietMessages).Importance);
        Assert.Single(Directory.GetFiles(Objects, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_copy_that_is_damaged_or_of_another_version_is_written_again()
    {
        var copy = Mark()!;
        File.WriteAllText(copy, "damaged");
        Assert.Equal(copy, Mark());
        Assert.Equal(Marked(), File.ReadAllBytes(copy));

        File.WriteAllBytes(Library, new ElfBuilder { Calls = [1, 2, 1] }.Build());
        Assert.Equal(copy, Mark());
        Assert.Equal(new ElfBuilder { Calls = [1, 2, 1], Flags = 2 }.Build(), File.ReadAllBytes(copy));
    }

    [Fact]
    public void Two_libraries_of_one_name_have_two_copies()
    {
        var second = At("packages/second/libLibTorchSharp.so");
        Directory.CreateDirectory(Path.GetDirectoryName(second)!);
        File.Copy(Library, second);
        var task = Run(new TaskItem(Library), new TaskItem(second));
        Assert.Equal(2, task.Copies.Select(item => item.ItemSpec).Distinct().Count());
        Assert.All(task.Copies, item => Assert.Equal(Marked(), File.ReadAllBytes(item.ItemSpec)));
    }

    [Fact]
    public void Other_names_of_the_library_and_of_the_copy_keep_their_bytes()
    {
        // As hard links in the output: one of the cache's file, one of a copy made before.
        Link(Library, At("linked.so"));
        var copy = Mark()!;
        Link(copy, At("output.so"));
        Assert.Equal(builder.Build(), File.ReadAllBytes(At("linked.so")));

        File.WriteAllBytes(At("new.so"), new ElfBuilder { Calls = [] }.Build());
        File.Move(At("new.so"), Library, overwrite: true);
        Assert.Equal(copy, Mark());
        Assert.Equal(new ElfBuilder { Calls = [], Flags = 2 }.Build(), File.ReadAllBytes(copy));
        Assert.Equal(Marked(), File.ReadAllBytes(At("output.so")));
        Assert.Equal(builder.Build(), File.ReadAllBytes(At("linked.so")));
    }

    [Theory]
    [InlineData(
        UnixFileMode.UserRead
            | UnixFileMode.UserWrite
            | UnixFileMode.UserExecute
            | UnixFileMode.GroupRead
            | UnixFileMode.OtherRead
    )]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute)]
    public void The_permissions_are_the_librarys(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // it has none of these
        }

        File.SetUnixFileMode(Library, mode);
        Assert.Equal(mode, File.GetUnixFileMode(Mark()!));
    }

    [Fact]
    public void A_read_only_library_has_a_read_only_copy_which_is_replaced_too()
    {
        File.SetAttributes(Library, FileAttributes.ReadOnly);
        var copy = Mark()!;
        Assert.Equal(Marked(), File.ReadAllBytes(copy));
        Assert.True(File.GetAttributes(copy).HasFlag(FileAttributes.ReadOnly));
        Assert.True(File.GetAttributes(Library).HasFlag(FileAttributes.ReadOnly));

        File.SetAttributes(copy, FileAttributes.Normal);
        File.WriteAllText(copy, "damaged");
        File.SetAttributes(copy, FileAttributes.ReadOnly);
        Assert.Equal(copy, Mark());
        Assert.Equal(Marked(), File.ReadAllBytes(copy));
        Assert.Empty(engine.Warnings);
    }

    [Theory]
    [InlineData("text", MessageImportance.Low, "used unchanged: it is not a library for Linux on x86-64.")]
    [InlineData("weak", MessageImportance.Low, "used unchanged: it does not require GLIBCXX_3.4.32.")]
    [InlineData(
        "used",
        MessageImportance.Normal,
        "used unchanged: it uses GLIBCXX_3.4.32 and does not load where the C++ runtime is older."
    )]
    [InlineData("cut off", MessageImportance.Low, "used unchanged: it is incomplete or damaged.")]
    public void What_is_left_alone_has_no_copy(string kind, MessageImportance importance, string message)
    {
        File.WriteAllBytes(
            Library,
            kind switch
            {
                "text" => "text"u8.ToArray(),
                "weak" => Marked(),
                "used" => new ElfBuilder { Calls = [3] }.Build(),
                _ => builder.Build()[..300],
            }
        );
        Assert.Null(Mark());
        Assert.False(Directory.Exists(Objects));
        Assert.Equal([(importance, $"{Library}: {message}")], engine.QuietMessages);
    }

    [Fact]
    public void Without_a_place_for_the_copy_the_library_is_used_as_it_is()
    {
        File.WriteAllText(Objects, "a file where the folder is to be");
        Assert.Null(Mark());
        var warning = Assert.Single(engine.Warnings);
        Assert.Equal(("NETDSL906", "pages/NETDSL906.md", Library), (warning.Code, warning.HelpLink, warning.File));
        Assert.StartsWith(
            "This library is used unchanged and loads only where the C++ runtime has GLIBCXX_3.4.32: a marked copy "
                + "could not be written. ",
            warning.Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\n', warning.Message!);
    }

    [Fact]
    public void A_mistake_of_the_task_is_a_warning_that_asks_for_a_report()
    {
        var task = Task(new TaskItem(Library));
        task.Folder = "\0";
        Assert.True(task.Execute());
        Assert.Empty(task.Copies);
        var warning = Assert.Single(engine.Warnings);
        Assert.Equal("NETDSL906", warning.Code);
        Assert.Contains(
            "Please report it with this line; NetDslOlderLinux=disable avoids it. System.ArgumentException",
            warning.Message!,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\n', warning.Message!);
    }

    /// <summary>Runs the task over the library; the copy's path, null when there is none.</summary>
    private string? Mark() => Run(new TaskItem(Library)).Copies.SingleOrDefault()?.ItemSpec;

    private MarkNativeLibraries Run(params ITaskItem[] libraries)
    {
        var task = Task(libraries);
        Assert.True(task.Execute());
        Assert.Empty(engine.Errors);
        Assert.Empty(engine.Messages);
        Assert.Equal(task.Originals.Length, task.Copies.Length);
        return task;
    }

    private MarkNativeLibraries Task(params ITaskItem[] libraries) =>
        new()
        {
            BuildEngine = engine,
            Libraries = libraries,
            Folder = Objects,
            HelpFolder = "pages/",
        };

    private static byte[] Marked() => new ElfBuilder { Flags = 2 }.Build();

    private string At(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    private static void Link(string file, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.True(CreateHardLink(name, file, IntPtr.Zero));
        }
        else
        {
            Assert.Equal(0, LinkFile(file, name));
        }
    }

    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi, BestFitMapping = false)]
    private static extern int LinkFile(string file, string name);

    [DllImport("kernel32", CharSet = CharSet.Unicode)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string name, string file, IntPtr security);
}

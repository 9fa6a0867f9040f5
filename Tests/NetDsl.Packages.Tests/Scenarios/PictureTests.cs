using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>Pictures in folders, with the sources of docs/data.md, in a project that is to be compiled ahead of time.</summary>
[Collection(PackagesCollection.Name)]
public sealed class PictureTests(PackageFeed packages, ITestOutputHelper output)
{
    /// <summary>Photos are daisies, noise is a rose.</summary>
    private static readonly (string Source, string Target)[] Files =
    [
        ("photos/baseline-420.jpg", "train/daisy/1.jpg"),
        ("photos/baseline-444.jpg", "train/daisy/2.jpg"),
        ("photos/progressive-422.jpg", "train/daisy/3.JPG"),
        ("photos/low-quality.jpg", "train/daisy/4.jpeg"),
        ("photos/best-quality.jpg", "test/daisy/7.jpg"),
        ("pictures/type0-8bit.png", "train/rose/1.png"),
        ("pictures/type2-8bit.png", "train/rose/2.png"),
        ("pictures/type3-8bit.png", "train/rose/3.png"),
        ("pictures/type2-16bit.png", "train/rose/4.png"),
        ("pictures/type2-8bit-adam7.png", "test/rose/8.png"),
    ];

    [Fact]
    public async Task A_folder_of_pictures_is_learned()
    {
        var page = new DocsPage("docs/data.md");
        using var work = packages.NewWorkspace(output);
        work.Project(
            "App/App.csproj",
            "<OutputType>Exe</OutputType>\n    <IsAotCompatible>true</IsAotCompatible>",
            references: ["NetDsl.Images", "NetDsl.Engine"]
        );
        work.Write("App/Flowers.cs", page.File("// Flowers.cs"));
        work.Write("App/Program.cs", page.File("// Program.cs"));
        foreach (var (source, target) in Files)
        {
            var path = work.PathOf($"App/flowers/{target}");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(Repository.Locate($"Tests/NetDsl.Tests/Images/{source}"), path);
        }

        var run = await work.DotNet("run", "App");

        Assert.Equal(
            ["8 pictures of [3, 16, 16] in 2 classes: daisy, rose: 100 % of the test pictures", "rose"],
            run.Lines.TakeLast(2)
        );
    }
}

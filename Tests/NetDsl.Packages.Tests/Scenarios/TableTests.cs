using System.Globalization;
using System.Text;
using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>A CSV file, with the sources of docs/data.md, in a project that is to be compiled ahead of time.</summary>
[Collection(PackagesCollection.Name)]
public sealed class TableTests(PackageFeed packages, ITestOutputHelper output)
{
    [Fact]
    public async Task A_table_is_learned()
    {
        var page = new DocsPage("docs/data.md");
        using var work = packages.NewWorkspace(output);
        work.Project(
            "App/App.csproj",
            "<OutputType>Exe</OutputType>\n    <IsAotCompatible>true</IsAotCompatible>",
            references: ["NetDsl.Tables", "NetDsl.Engine"]
        );
        work.Write("App/Wines.cs", page.File("// Wines.cs"));
        work.Write("App/Train.cs", page.File("// Train.cs"));
        work.Write("App/wines.csv", Table());
        work.Write("App/new.csv", "acidity,colour,alcohol\n0.1,red,0.9\n0.9,white,0.1\n");

        var run = await work.DotNet("run", "App");

        Assert.Equal(
            [
                "400 rows of 4 features in 2 classes: good, poor",
                "colour=red, colour=white, alcohol, acidity",
                "100 % of the test rows",
                "good",
                "poor",
            ],
            run.Lines.TakeLast(5)
        );
    }

    [Fact]
    public async Task Older_versions_of_the_language_call_the_method()
    {
        using var work = packages.NewWorkspace(output);
        work.Project(
            "App/App.csproj",
            "<OutputType>Exe</OutputType>\n    <LangVersion>12</LangVersion>",
            references: ["NetDsl.Tables", "NetDsl.Engine"]
        );
        work.Write(
            "App/Program.cs",
            """
            using NetDsl;
            using NetDsl.Tables;
            System.Console.WriteLine(
                CsvData.FromCsv(new System.IO.StringReader("a,y\n1,2\n"), "y", new() { Categories = new CategoryColumn[] { "a" } })
            );
            """
        );

        Assert.Equal("1 row of 1 feature with values: y", (await work.DotNet("run", "App")).Lines[^1]);
    }

    // A wine is good if it has more alcohol than acid; some acids are missing.
    private static string Table()
    {
        var (random, text) = (new Random(1), new StringBuilder("id,colour,alcohol,acidity,grade\n"));
        for (var id = 1; id <= 400; id++)
        {
            var (alcohol, acidity, isMissing) = (random.NextDouble(), random.NextDouble(), id % 50 == 0);
            text.Append(CultureInfo.InvariantCulture, $"{id},{(id % 3 == 0 ? "white" : "red")},{alcohol:F2},");
            text.Append(isMissing ? "" : acidity.ToString("F2", CultureInfo.InvariantCulture));
            text.Append(alcohol > (isMissing ? 0.5 : acidity) ? ",good\n" : ",poor\n");
        }

        return text.ToString();
    }
}

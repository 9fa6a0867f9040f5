using System.Globalization;
using System.Text;
using NetDsl.Tables;
using NetDsl.Tests.Data;
using NetDsl.Tests.Support;
using NetDsl.Tests.Training;
using static NetDsl.Tests.Tables.TableText;

namespace NetDsl.Tests.Tables;

public sealed class TableDataTests : IDisposable
{
    private const string Wines = """
        id;alcohol;colour;quality
        1;9.4;red;5
        2;9.8;white;6
        3;-1e-1;red;5

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Numbers_are_features_and_a_target_of_numbers_is_values()
    {
        var data = Read("a,b,y\n1,2.5,10\n-3,+4e1,-.5\n", "y");

        Assert.Equal([1, 2.5f, -3, 40], Features(data));
        Assert.Equal([10, -0.5f], Targets(data));
        Assert.Equal((2, 2, 0, 1), (data.Count, data.FeatureCount, data.Classes, data.TargetCount));
        Assert.Equal(["a", "b"], data.FeatureNames);
        Assert.Equal(["y"], data.TargetNames);
        Assert.Empty(data.ClassNames);
        Assert.Equal("2 rows of 2 features with values: y", data.ToString());
        Assert.Throws<NotSupportedException>(() => Labels(data));
    }

    [Fact]
    public void A_target_of_texts_is_classes_in_ordinal_order()
    {
        var data = Read("y,a\nb,1\nB,2\nä,3\nb,4\n10,5\n9x,6\n", Target.Classes("y"));

        Assert.Equal(["10", "9x", "B", "b", "ä"], data.ClassNames);
        Assert.Equal([3, 2, 4, 3, 0, 1], Labels(data));
        Assert.Equal((5, 0), (data.Classes, data.TargetCount));
        Assert.Empty(data.TargetNames);
        Assert.Equal("6 rows of 1 feature in 5 classes: 10, 9x, B, b, ä", data.ToString());
        Assert.Equal(["no", "yes"], Read("y,a\nyes,1\nno,2\n", "y").ClassNames);
    }

    [Fact]
    public void Whole_numbers_are_classes_in_ascending_order()
    {
        Assert.Equal(["-1", "3", "10"], Read("y,a\n10,1\n3,2\n-1,2\n", Target.Classes("y")).ClassNames);
        Assert.Equal(["2.0", "10.0"], Read("y,a\n10.0,1\n2.0,2\n", Target.Classes("y")).ClassNames);
    }

    [Fact]
    public void Classes_can_be_given_in_their_order()
    {
        var data = Read("y,a\nhigh,1\nlow,2\n", Target.Classes("y", ["low", "medium", "high"]));
        Assert.Equal([2, 0], Labels(data));
        Assert.Equal(["low", "medium", "high"], data.ClassNames);
        Assert.Equal([1, 0, 1], data.ClassCounts());
    }

    [Fact]
    public void Several_columns_are_values_in_the_order_of_their_names()
    {
        var data = Read("x,a,y\n1,2,3\n4,5,6\n", Target.Values("y", "x"));
        Assert.Equal([3, 1, 6, 4], Targets(data));
        Assert.Equal(["y", "x"], data.TargetNames);
        Assert.Equal([2], data.TargetShape);
        Assert.Equal([2, 5], Features(data));
    }

    [Fact]
    public void Columns_can_be_chosen_and_left_out()
    {
        Assert.Equal([9.4f, 9.8f, -0.1f], Features(Read(Wines, "quality", new() { Features = ["alcohol"] })));
        Assert.Equal(["alcohol", "id"], Read(Wines, "quality", new() { Features = ["alcohol", "id"] }).FeatureNames);
        Assert.Equal(["id", "alcohol"], Read(Wines, "quality", new() { Ignore = ["colour"] }).FeatureNames);
        Assert.Equal([5, 6], Features(Read(",a,y\n0,5,1\n1,6,2\n", "y", new() { Ignore = [""] })));

        // Two columns of one name do not matter where they are not used.
        Assert.Equal([3], Features(Read("a,a,b,y\n1,2,3,4\n", "y", new() { Ignore = ["a"] })));
    }

    [Fact]
    public void Categories_become_a_feature_each()
    {
        var options = new CsvOptions { Ignore = ["id"], Categories = ["colour"] };
        var data = Read(Wines, Target.Classes("quality"), options);
        Assert.Equal(["alcohol", "colour=red", "colour=white"], data.FeatureNames);
        Assert.Equal([9.4f, 1, 0, 9.8f, 0, 1, -0.1f, 1, 0], Features(data));
        Assert.Equal(["red", "white"], data.Columns.Features[1].Categories);
        Assert.Equal([0, 1, 0], Labels(data));

        // Whole numbers ascending, and those that were given in their order.
        Assert.Equal(["k=2", "k=10"], Read("k,y\n10,1\n2,1\n", "y", new() { Categories = ["k"] }).FeatureNames);
        var given = Read("k,y\nM,1\nS,1\n", "y", new() { Categories = [new("k", ["S", "M", "L"])] });
        Assert.Equal(["k=S", "k=M", "k=L"], given.FeatureNames);
        Assert.Equal([0, 1, 0, 1, 0, 0], Features(given));
    }

    [Fact]
    public void Missing_values_are_filled_in_or_their_rows_dropped()
    {
        const string text = "a,k,y\n1,p,1\n,q,2\n6,,3\n2,q,\n";
        const string withTarget = "a,k,y\n1,p,1\n,q,2\n6,,3\n";
        var options = new CsvOptions { Categories = ["k"], Missing = MissingValues.Mean };
        var mean = Read(withTarget, "y", options);
        Assert.Equal([1, 1, 0, 3.5f, 0, 1, 6, 0, 0], Features(mean));
        Assert.Equal((3.5f, 0), (mean.Columns.Features[0].Fill, mean.DroppedRows));

        var number = Read(withTarget, "y", new() { Categories = ["k"], Missing = MissingValues.Number(-1) });
        Assert.Equal([1, 1, 0, -1, 0, 1, 6, 0, 0], Features(number));

        // A category of dropped rows alone is none.
        var dropped = Read(text, "y", new() { Categories = ["k"], Missing = MissingValues.DropRow });
        Assert.Equal([1, 1], Features(dropped));
        Assert.Equal((1, 3, 2), (dropped.Count, dropped.DroppedRows, dropped.LineOf(0)));

        // A target is never made up.
        Assert.StartsWith(
            "The text, line 5, column y: found no value in the target.",
            Fault(() => Read(text, "y", options)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Texts_can_stand_for_missing_values()
    {
        var options = new CsvOptions { Missing = MissingValues.Number(0), MissingTexts = ["NA", "?"] };
        Assert.Equal([0, 0, 0, 0, 1], Features(Read("a,y\nNA,1\n?,2\n\"\",3\n \"?\" ,4\n1,5\n", "y", options)));
        Assert.Contains("\"na\"", Fault(() => Read("a,y\nna,1\n", "y", options)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",", null)]
    [InlineData(";", null)]
    [InlineData("\t", null)]
    [InlineData("|", null)]
    [InlineData(":", ':')]
    [InlineData(" ", ' ')]
    public void Separators_are_recognised_or_given(string separator, char? given)
    {
        var text = "a,\"b,;|c\",y\n1,2,3\n".Replace(",", separator, StringComparison.Ordinal);
        Assert.Equal([1, 2], Features(Read(text, "y", new() { Separator = given })));
    }

    [Fact]
    public void Cells_in_quotes_may_contain_everything()
    {
        var data = Read(
            "k , \"y\" ,a\r\n\"x, \"\"y\"\"\r\nz\",  1.5  ,\" 2 \"\r\n  p  ,\"3\",4\r\n\"\"\"\",0,0",
            "y",
            new() { Categories = ["k"] }
        );
        Assert.Equal(["\"", "p", "x, \"y\"\r\nz"], data.Columns.Features[0].Categories);
        Assert.Equal([1.5f, 3, 0], Targets(data));
        Assert.Equal([2, 4, 5], Enumerable.Range(0, 3).Select(data.LineOf));
    }

    [Fact]
    public void The_last_line_may_have_no_line_break_and_empty_lines_do_not_count()
    {
        Assert.Equal([1, 3], Features(Read("\r\n\r\na,y\r\n1,2\r\n\r\n3,4", "y")));
        Assert.Equal([1, 3], Features(Read("a,y\n1,2\n3,4\n\n  \n", "y")));
    }

    [Fact]
    public void Byte_order_marks_decide_the_encoding_of_files()
    {
        foreach (
            var encoding in new[]
            {
                new UTF8Encoding(false),
                Encoding.UTF8,
                Encoding.Unicode,
                Encoding.BigEndianUnicode,
                Encoding.UTF32,
            }
        )
        {
            File.WriteAllText(folder["a.csv"], "größe,y\n1,für\n", encoding);
            var data = Dataset.FromCsv(folder["a.csv"], "y");
            Assert.Equal(("größe", "für"), (data.FeatureNames[0], data.ClassNames[0]));
        }

        File.WriteAllText(folder["a.csv"], "größe,y\n1,für\n", Encoding.Latin1);
        Assert.Equal(["für"], Dataset.FromCsv(folder["a.csv"], "y", new() { Encoding = Encoding.Latin1 }).ClassNames);
        Assert.Equal(
            $"{folder["a.csv"]}: found bytes that are not text in UTF-8. Save the file as UTF-8, or say what it is: Encoding = "
                + "Encoding.Latin1.",
            Fault(() => Dataset.FromCsv(folder["a.csv"], "y"))
        );

        // Also with the mark, and far into the file.
        File.WriteAllBytes(
            folder["b.csv"],
            [
                .. Encoding.UTF8.Preamble,
                .. Encoding.UTF8.GetBytes("a,y\n" + string.Concat(Enumerable.Repeat("1,2\n", 50_000))),
                0xFC,
            ]
        );
        Assert.StartsWith(
            $"{folder["b.csv"]}: found bytes that",
            Fault(() => Dataset.FromCsv(folder["b.csv"], "y")),
            StringComparison.Ordinal
        );
        Assert.Equal(["a"], Read("\uFEFF\"a\",y\n1,2\n", "y").FeatureNames);
    }

    [Fact]
    public void A_second_file_is_read_by_the_columns_of_the_first()
    {
        var options = new CsvOptions
        {
            Ignore = ["id"],
            Categories = ["colour"],
            Missing = MissingValues.Mean,
        };
        var first = Read(Wines.Replace("9.8", "", StringComparison.Ordinal), Target.Classes("quality"), options);
        File.WriteAllText(folder["test.csv"], "colour,new,quality,alcohol\nwhite,x,6,\n,y,5,1\n");

        // The mean of two floats.
        var mean = (float)((9.4f + (double)-0.1f) / 2);
        foreach (var columns in new[] { first.Columns, TableColumns.FromJson(first.Columns.ToJson()) })
        {
            foreach (
                var second in new[]
                {
                    columns.Read(folder["test.csv"]),
                    columns.Read(new StringReader(File.ReadAllText(folder["test.csv"]))),
                }
            )
            {
                Assert.Equal([mean, 0, 1, 1, 0, 0], Features(second));
                Assert.Equal([1, 0], Labels(second));
                Assert.Equal(first.FeatureNames, second.FeatureNames);
                Assert.Equal(["5", "6"], second.ClassNames);
            }

            // Without the target, and with one that cannot be read.
            Assert.Equal([2, 1, 0], columns.ReadFeatures(new StringReader("colour,alcohol\nred,2")));
            Assert.Equal([2, 1, 0], columns.ReadFeatures(new StringReader("quality,colour,alcohol\n?,red,2")));
            Assert.Equal([mean, 0, 1, 1, 0, 0], columns.ReadFeatures(folder["test.csv"]));
        }

        Assert.Equal(Features(first.ReadAlike(folder["test.csv"])), first.Columns.ReadFeatures(folder["test.csv"]));
    }

    [Fact]
    public void A_second_file_that_differs_is_refused()
    {
        var first = Read("k,a,y\np,1,u\nq,2,v\n", "y", new() { Categories = ["k"], MissingTexts = ["-"] });
        foreach (
            var (text, fault) in new[]
            {
                ("k,y\np,u\n", "found no column \"a\". The columns are k, y."),
                (
                    "k,a,a,y\np,1,2,u\n",
                    "found 2 columns \"a\". Give each a name of its own, or leave them out. The columns are k, a, a, y."
                ),
                ("k,a,y\np,1,w\n", "line 2, column y: found \"w\", expected a class among u, v. Correct it, or remove the line."),
                (
                    "k,a,y\nr,1,u\n",
                    "line 2, column k: found \"r\", expected a category among p, q. Correct it, or remove the line."
                ),
                ("k,a,y\np,x,u\n", "line 2, column a: found \"x\", expected a number. Correct it, or remove the line."),
                (
                    "k,a,y\np,-,u\n",
                    "line 2, column a: found no value, expected a number. Fill it in: the columns were read "
                        + "without CsvOptions.Missing."
                ),
                (
                    "k,a,y\n,1,u\n",
                    "line 2, column k: found no value, expected a category. Fill it in: the columns were read "
                        + "without CsvOptions.Missing."
                ),
            }
        )
        {
            Assert.Equal(
                $"The text{(fault.StartsWith("line", StringComparison.Ordinal) ? ", " : ": ")}{fault}",
                Fault(() => first.Columns.Read(new StringReader(text)))
            );
        }

        Assert.Equal(
            "The text, line 2, column y: found no value in the target. Fill it in, or remove the line.",
            Fault(() => first.Columns.Read(new StringReader("k,a,y\np,1,\n")))
        );
        Assert.Equal(
            "The text, line 2, column y: found \"z\", expected a number. Correct it, or remove the line.",
            Fault(() => Read("a,y\n1,2\n", "y").Columns.Read(new StringReader("a,y\n1,z\n")))
        );
    }

    [Fact]
    public void Rows_to_predict_are_never_dropped()
    {
        var columns = Read("a,y\n1,2\n", "y", new() { Missing = MissingValues.DropRow }).Columns;
        Assert.Equal(1, columns.Read(new StringReader("a,y\n1,2\n,3\n")).Count);
        Assert.StartsWith(
            "The text, line 3, column a: found no value, expected a number.",
            Fault(() => columns.ReadFeatures(new StringReader("a\n1\n\"\"\n"))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Columns_are_kept_as_JSON()
    {
        var options = new CsvOptions
        {
            Categories = ["k"],
            Missing = MissingValues.Number(-1),
            MissingTexts = ["?"],
            Separator = ';',
            Encoding = Encoding.Latin1,
        };
        var json = Read("k;a;y\np;1;u\n", "y", options).Columns.ToJson();
        Assert.Equal(
            """
            {
              "Features": [
                {
                  "Name": "k",
                  "Categories": [
                    "p"
                  ],
                  "Fill": null
                },
                {
                  "Name": "a",
                  "Categories": null,
                  "Fill": -1
                }
              ],
              "Targets": [
                "y"
              ],
              "Classes": [
                "u"
              ],
              "Missing": "Fill",
              "MissingTexts": [
                "?"
              ],
              "Separator": ";",
              "Encoding": "iso-8859-1"
            }
            """,
            json
        );
        Assert.Equal(json, TableColumns.FromJson(json).ToJson());
        File.WriteAllText(folder["l.csv"], "k;a;y;ü\np;?;u;ü\n", Encoding.Latin1);
        Assert.Equal([1, -1], Features(TableColumns.FromJson(json).Read(folder["l.csv"])));

        foreach (
            var (part, other) in new[]
            {
                ("\"Fill\"", "\"Fall\""),
                ("\"y\"", "null"),
                ("\"u\"", "\"u\", \"u\""),
                ("iso-8859-1", "morse"),
                ("-1", "null"),
                ("\"Name\": \"k\"", "\"Name\": \"a\""),
                ("{", ""),
            }
        )
        {
            Assert.NotEqual(json, json.Replace(part, other, StringComparison.Ordinal));
            Assert.Throws<InvalidDataException>(() => TableColumns.FromJson(json.Replace(part, other, StringComparison.Ordinal)));
        }

        Assert.Throws<InvalidDataException>(() => TableColumns.FromJson("null"));
        Assert.Throws<InvalidDataException>(() => TableColumns.FromJson("{}"));
    }

    [Fact]
    public void A_table_is_as_good_as_data_in_memory()
    {
        var text = new StringBuilder("a,b,y\n");
        for (var i = 0; i < 40; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i},{i * 2},{i % 2}\n");
        }

        var data = Read(text.ToString(), Target.Classes("y"));
        Assert.NotNull(ResidentData.Of(data, 0, 1 << 20));
        var (train, test) = data.Split(0.75, seed: 1);
        Assert.Equal([15, 15], train.ClassCounts());
        Assert.Equal(data.FeatureNames, test.FeatureNames);
        Assert.Equal(["0", "1"], train.ClassNames);
        Assert.NotNull(ResidentData.Of(train, 0, 1 << 20));
        NetworkData.Check(new FakeNetwork(2, 2), data, "data");
    }

    [Fact]
    public void Faults_of_a_run_name_line_and_column()
    {
        var data = Read("a,b,y\n0,0,1\n\n0,0,7\n", "y");
        Assert.Equal(
            "Sample 1 of the data (counted from 0; line 4 of The text) has 7 as the target y: Bce and BceWithLogits take "
                + "probabilities, 0 to 1. Scale the targets, or choose a loss over values, such as Mse.",
            Assert
                .Throws<ArgumentException>(() => NetworkData.Check(new FakeNetwork(2, 1, OutputKind.Logits), data, "data"))
                .Message
        );
    }

    [Fact]
    public void Files_that_are_not_there_are_named_by_the_system()
    {
        Assert.Throws<FileNotFoundException>(() => Dataset.FromCsv(folder["x.csv"], "y"));
        Assert.Throws<ArgumentException>(() => Dataset.FromCsv("", "y"));
        Assert.Throws<ArgumentNullException>(() => Dataset.FromCsv(folder["x.csv"], null!));
    }

    [Fact]
    public void A_file_is_closed_and_a_text_is_not()
    {
        File.WriteAllText(folder["a.csv"], "a,y\n1,2\n");
        Dataset.FromCsv(folder["a.csv"], "y");
        File.WriteAllText(folder["a.csv"], "a,b\n1,2\n");
        Fault(() => Dataset.FromCsv(folder["a.csv"], "y"));
        File.WriteAllText(folder["a.csv"], "");
        Fault(() => Dataset.FromCsv(folder["a.csv"], "y"));
        using (File.Open(folder["a.csv"], FileMode.Open, FileAccess.ReadWrite, FileShare.None)) { }

        var text = new StringReader("a,y\n1,2\n");
        Dataset.FromCsv(text, "y");
        Assert.Equal(-1, text.Read());
    }

    [Fact]
    public void Progress_is_told_and_cancelling_stops()
    {
        File.WriteAllText(folder["a.csv"], "a,y\n" + string.Concat(Enumerable.Repeat("1,2\n", 20_000)));
        var told = new List<TableProgress>();
        Dataset.FromCsv(folder["a.csv"], "y", progress: new DirectProgress<TableProgress>(told.Add));
        Assert.Equal([8192, 16384, 20000], told.Select(each => each.Rows));
        Assert.Equal(told.Select(each => each.Share).Order(), told.Select(each => each.Share));
        Assert.Equal(1, told[^1].Share);

        using var cancellation = new CancellationTokenSource();
        var cancelling = new DirectProgress<TableProgress>(_ => cancellation.Cancel());
        Assert.Throws<OperationCanceledException>(() =>
            Dataset.FromCsv(folder["a.csv"], "y", null, cancelling, cancellation.Token)
        );
        Assert.Throws<OperationCanceledException>(() =>
            Read("a,y\n1,2\n", "y").ReadAlike(folder["a.csv"], null, cancellation.Token)
        );

        told.Clear();
        Dataset.FromCsv(new StringReader("a,y\n1,2\n"), "y", progress: new DirectProgress<TableProgress>(told.Add));
        Assert.Equal([new TableProgress(1, null)], told);
    }

    [Fact]
    public void Memory_grows_with_the_rows_and_no_faster()
    {
        Allocated(1000);
        var (some, twice) = (Allocated(200_000), Allocated(400_000));

        // Three floats collected and three handed out, a label in three forms, a line in two, and lists that have doubled.
        Assert.InRange((twice - some) / 200_000.0, 30, 100);

        static long Allocated(int rows)
        {
            using var text = new StringReader("a,b,k,y\n" + string.Concat(Enumerable.Repeat("1.5,-2,p,u\n3,4,q,v\n", rows / 2)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(rows, Dataset.FromCsv(text, "y", new() { Categories = ["k"] }).Count);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}

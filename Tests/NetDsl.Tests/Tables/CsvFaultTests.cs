using NetDsl.Tables;
using static NetDsl.Tests.Tables.TableText;

namespace NetDsl.Tests.Tables;

/// <summary>Files that cannot be read, and exactly what is said of them.</summary>
public sealed class CsvFaultTests
{
    private const string Declare =
        "If the column has categories, list it in CsvOptions.Categories. If {0} stands for a missing value, name it in "
        + "CsvOptions.MissingTexts. If the column is not needed, list it in CsvOptions.Ignore.";

    private const string Mixed =
        "If the column has classes, write Target.Classes(\"y\"). If {0} stands for a missing value, name it in "
        + "CsvOptions.MissingTexts.";

    /// <summary>A text, whose target is y, and its fault; {0} is the text after the bar.</summary>
    public static TheoryData<string, string> Faults { get; } =
        new()
        {
            { "", "The text: found no text, expected a first line with the names of the columns." },
            { "\n \n", "The text: found no text, expected a first line with the names of the columns." },
            { "a,y\n", "The text: found no rows below the header, expected at least one." },
            { "a,y\n\n", "The text: found no rows below the header, expected at least one." },
            { "a,b\n1,2\n", "The text: found no column \"y\". The columns are a, b." },
            { "a,Y\n1,2\n", "The text: found no column \"y\". The columns are a, Y." },
            {
                "a b y\n1 2 3\n",
                "The text: found no column \"y\". The columns are a b y. If these are several, say what is "
                    + "between them: Separator "
                    + "= ';'."
            },
            { "y\n1\n", "The text: found no columns for features: there are y, and they are the target or ignored." },
            {
                "a,y,a\n1,2,3\n",
                "The text: found 2 columns \"a\". Give each a name of its own, or leave them out. The columns are a, y, a."
            },
            {
                "y,a,y\n1,2,3\n",
                "The text: found 2 columns \"y\". Give each a name of its own, or leave them out. The columns are y, a, y."
            },
            {
                ",a,y\n0,1,2\n",
                "The text: found a column without a name, as for the numbers of rows that pandas writes. Leave "
                    + "it out with Ignore = "
                    + "[\"\"], or give it a name."
            },
            {
                "a,y\n1,2\n3\n",
                "The text, line 3: found 1 cell, expected 2, one for each column. Complete the line, or remove it."
            },
            {
                "a,y\n1,2,3\n",
                "The text, line 2: found 3 cells, expected 2, one for each column. Put cells that contain \",\" into quotes."
            },
            {
                "a\ty\n1\t2\t3\n",
                "The text, line 2: found 3 cells, expected 2, one for each column. Put cells that contain a tab into quotes."
            },
            {
                "a,y\n1,2\n,3\n",
                "The text, line 3, column a: found no value, expected a number. Fill it in, or say in "
                    + "CsvOptions.Missing what becomes "
                    + "of missing values."
            },
            {
                "a,y\n1,2\n3, \n",
                "The text, line 3, column y: found no value in the target. Fill it in, remove the line, or "
                    + "leave such rows out with "
                    + "Missing = MissingValues.DropRow."
            },
            { "a,y\n1,2\nred,3\n", $"The text, line 3, column a: found \"red\", expected a number. {Declare}|\"red\"" },
            { "a,y\n1,2\n0x1F,3\n", $"The text, line 3, column a: found \"0x1F\", expected a number. {Declare}|\"0x1F\"" },
            {
                "a,y\n\"1,000\",2\n",
                "The text, line 2, column a: found \"1,000\", expected a number with a decimal point. Write "
                    + "points in place of the commas."
            },
            {
                "a;y\n7,4;2\n",
                "The text, line 2, column a: found \"7,4\", expected a number with a decimal point. Write "
                    + "points in place of the commas."
            },
            {
                "a;y\n7;2,5\n",
                "The text, line 2, column y: found \"2,5\", expected a number with a decimal point. Write "
                    + "points in place of the commas."
            },
            { "a,y\nNaN,2\n", $"The text, line 2, column a: found \"NaN\", expected a finite number. {Declare}|\"NaN\"" },
            {
                "a,y\n-Infinity,2\n",
                $"The text, line 2, column a: found \"-Infinity\", expected a finite number. {Declare}|\"-Infinity\""
            },
            {
                "a,y\n1,2\n-1e39,2\n",
                "The text, line 3, column a: found \"-1e39\", expected a number from -3.4E+38 to 3.4E+38, as "
                    + "float32 has them. Write "
                    + "it in a larger unit."
            },
            { "a,y\n1,NaN\n", $"The text, line 2, column y: found \"NaN\", expected a finite number. {Mixed}|\"NaN\"" },
            { "a,y\n1,2\n3,n/a\n", $"The text, line 3, column y: found \"n/a\", expected a number. {Mixed}|\"n/a\"" },
            {
                "a,y\n1,n/a\n3,4\n5,6\n",
                $"The text, line 3, column y: found \"4\", expected a text, as \"n/a\" in line 2 (the first of "
                    + $"2 such cells). {Mixed}|\"n/a\""
            },
            {
                "a,y\n1,\"2\n3,4\n",
                "The text, line 2: found a quote that is not closed, in front of \"2 3,4\". Add the quote at "
                    + "the end of the cell; a "
                    + "quote within a cell is written twice."
            },
            {
                "a,y\n1,5\" pipe\n",
                "The text, line 2: found \"5\" pipe\", expected quotes around the whole cell or none. Write a "
                    + "quote within a cell "
                    + "twice, and the cell in quotes: \"5\"\" pipe\"."
            },
            {
                "a,y\n1,\"x\"z\n",
                "The text, line 2: found \"\"x\"z\", expected quotes around the whole cell or none. Write a "
                    + "quote within a cell twice, "
                    + "and the cell in quotes: \"5\"\" pipe\"."
            },
            {
                "a,\"y\n1,2\n",
                "The text, line 1: found a quote that is not closed, in front of \"y 1,2\". Add the quote at "
                    + "the end of the cell; a "
                    + "quote within a cell is written twice."
            },
            // Lines as an editor counts them: after empty lines, line breaks in quotes, and with every kind of line break.
            { "\n\na,y\n\n1,2\n\nred,3\n", $"The text, line 7, column a: found \"red\", expected a number. {Declare}|\"red\"" },
            { "a,\"y\"\r\n1,2\r\nred,3\r\n", $"The text, line 3, column a: found \"red\", expected a number. {Declare}|\"red\"" },
            { "a,y\r1,2\rred,3\r", $"The text, line 3, column a: found \"red\", expected a number. {Declare}|\"red\"" },
            { "\"a\nb\",y\n1,2\nred,3\n", $"The text, line 4, column a b: found \"red\", expected a number. {Declare}|\"red\"" },
            { "a,y\n1,\"p\nq\nr\"\nred,s\n", $"The text, line 5, column a: found \"red\", expected a number. {Declare}|\"red\"" },
            {
                "a,y\n1,\"p\r\nq\"\r\nred,s\r\n",
                $"The text, line 4, column a: found \"red\", expected a number. {Declare}|\"red\""
            },
            // One line for each kind of fault in each column, in the order of the file; a fault that ends reading comes last.
            {
                "a,b,y\n1,x,2\n,x,2\n3,z,2\n,4,2\n3,4\n",
                $"The text, line 2, column b: found \"x\", expected a number (the first of 3 such cells). {Declare}\n"
                    + "The text, line 3, column a: found no value, expected a number (the first of 2 such "
                    + "cells). Fill it in, or say "
                    + "in CsvOptions.Missing what becomes of missing values.\n"
                    + "The text, line 6: found 2 cells, expected 3, one for each column. Complete the line, or remove it.|\"x\""
            },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_its_line_and_column(string text, string expected)
    {
        var parts = expected.Split('|');
        Assert.Equal(parts[0].Replace("{0}", parts[^1], StringComparison.Ordinal), Fault(() => Read(text, "y")));
    }

    [Fact]
    public void Long_lists_end_with_how_many_more_there_are()
    {
        var columns = string.Join(',', Enumerable.Range(1, 25).Select(i => $"c{i}"));
        Assert.EndsWith("c19, c20 and 5 more.", Fault(() => Read($"{columns}\n", "y")), StringComparison.Ordinal);
        var row = string.Join(',', Enumerable.Repeat("x", 25));
        Assert.EndsWith(
            "\nand 14 more columns with faults.",
            Fault(() => Read($"{columns}\n{row}\n", Target.Values("c7"), new() { Ignore = ["c1"] })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"found \"{new string('x', 40)}…\"",
            Fault(() => Read($"a,y\n{new string('x', 50)},1\n", "y")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Classes_that_are_numbers_have_to_be_whole()
    {
        Assert.Equal(
            "The text: found the class \"0.5\" in the column y: classes are texts or whole numbers. For values, write "
                + "Target.Values(\"y\").",
            Fault(() => Read("a,y\n1,1\n1,0.5\n", Target.Classes("y")))
        );
        Assert.Equal(
            "The text: found the classes \"1\" and \"01\" in the column y, which are one number. Write it in one way.",
            Fault(() => Read("a,y\n1,1\n1,01\n", Target.Classes("y")))
        );
    }

    [Fact]
    public void Names_that_are_not_known_are_named()
    {
        Assert.Equal(
            "The text, line 3, column y: found \"so\", expected a class among yes, no (the first of 2 such "
                + "cells). Correct it, or "
                + "remove the line.",
            Fault(() => Read("a,y\n1,no\n1,so\n1,so\n", Target.Classes("y", ["yes", "no"])))
        );
        Assert.Equal(
            "The text, line 2, column a: found \"blue\", expected a category among red. Correct it, or remove the line.",
            Fault(() => Read("a,y\nblue,1\n", "y", new() { Categories = [new("a", ["red"])] }))
        );
    }

    [Fact]
    public void Columns_without_values_are_named()
    {
        Assert.Equal(
            "The text: found no value in the whole column a, so that it has no mean. List it in CsvOptions.Ignore.",
            Fault(() => Read("a,y\n,1\n", "y", new() { Missing = MissingValues.Mean }))
        );
        Assert.Equal(
            "The text: found no category in the whole column a. List it in CsvOptions.Ignore.",
            Fault(() => Read("a,y\n,1\n", "y", new() { Missing = MissingValues.Mean, Categories = ["a"] }))
        );
        Assert.Equal(
            "The text: found missing values in all of its 2 rows, so that every row is dropped. Ignore the "
                + "columns that lack most of "
                + "theirs, or choose MissingValues.Mean or Number.",
            Fault(() => Read("a,y\n,1\n1,\n", "y", new() { Missing = MissingValues.DropRow }))
        );
    }

    [Fact]
    public void A_row_without_end_is_a_quote_that_is_not_closed()
    {
        var text = "a,y\n1,2\n\"" + string.Concat(Enumerable.Repeat("1,2\n", 5_000_000));
        Assert.Equal(
            "The text, line 3: found a row that is too long to be one. Look for a quote that is not closed.",
            Fault(() => Read(text, "y"))
        );
    }

    [Fact]
    public void Options_that_contradict_each_other_are_refused()
    {
        Refuses("The list of target columns is empty: name at least one.", () => Target.Values());
        Refuses("The list of target columns has \"x\" twice: name each once.", () => Target.Values("x", "x"));
        Refuses("The list of classes is empty: name at least one.", () => Target.Classes("x", []));
        Refuses("The list of categories has \"x\" twice: name each once.", () => new CategoryColumn("x", ["x", "x"]));
        Refuses(
            "Missing values cannot become NaN: give a finite number. (Parameter 'number')",
            () => MissingValues.Number(float.NaN)
        );
        Refuses(
            "The column \"y\" is the target and in Features: it can only be one of them.",
            () => Read("a,y\n1,2\n", "y", new() { Features = ["a", "y"] })
        );
        Refuses(
            "The column \"y\" is the target and in Ignore: it can only be one of them.",
            () => Read("a,y\n1,2\n", "y", new() { Ignore = ["y"] })
        );
        Refuses(
            "The column \"y\" is the target and in Categories: it can only be one of them.",
            () => Read("a,y\n1,2\n", "y", new() { Categories = ["y"] })
        );
        Refuses(
            "The column \"a\" is in Categories and in Ignore: it can only be one of them.",
            () => Read("a,y\n1,2\n", "y", new() { Categories = ["a"], Ignore = ["a"] })
        );
        Refuses(
            "The column \"a\" is in Features and in Ignore: it can only be one of them.",
            () => Read("a,y\n1,2\n", "y", new() { Features = ["a"], Ignore = ["a"] })
        );
        Refuses(
            "The column \"a\" is in Categories, but not in Features: list it in both.",
            () => Read("a,b,y\n1,2,3\n", "y", new() { Features = ["b"], Categories = ["a"] })
        );
        Refuses(
            "'.' cannot be the separator: give a character that is not part of numbers and names, such as ',', "
                + "';', '|' or '\\t'.",
            () => new CsvOptions { Separator = '.' }
        );
        Assert.All("ab1\"-\n\u20AC", each => Assert.Throws<ArgumentException>(() => new CsvOptions { Separator = each }));
        Refuses("The list of Features is empty: name at least one.", () => Read("a,y\n1,2\n", "y", new() { Features = [] }));
        Refuses(
            "The list of Categories has \"a\" twice: name each once.",
            () => Read("a,y\n1,2\n", "y", new() { Categories = ["a", "a"] })
        );
        Assert.Equal(
            "The text: found no column \"b\", \"c\", \"d\". The columns are a, y.",
            Fault(() => Read("a,y\n1,2\n", "y", new() { Ignore = ["d"], Features = ["a", "b", "c"] }))
        );
    }

    private static void Refuses(string message, Func<object> make) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(make).Message);
}

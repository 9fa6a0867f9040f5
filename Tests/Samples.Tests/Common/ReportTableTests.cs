using System.Text;

namespace Samples.Tests.Common;

public sealed class ReportTableTests
{
    [Fact]
    public void Elsewhere_than_on_a_terminal_it_is_Markdown_with_figures_on_the_right()
    {
        var table = new ReportTable(new ReportColumn("Name", IsText: true), new ReportColumn("Figure"));
        table.Add("short", "1.5");
        table.Add("longer [x]", "12.25");
        Assert.Equal(
            "| Name       | Figure |\n| ---------- | -----: |\n| short      |    1.5 |\n| longer [x] |  12.25 |\n",
            Write(table)
        );
    }

    [Fact]
    public void A_row_of_another_length_is_refused()
    {
        var table = new ReportTable(new ReportColumn("Name", IsText: true), new ReportColumn("Figure"));
        var fault = Assert.Throws<ArgumentException>(() => table.Add("one"));
        Assert.StartsWith("The row has 1 cells, the table 2 columns.", fault.Message, StringComparison.Ordinal);
    }

    private static string Write(ReportTable table)
    {
        var writer = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        table.Write(Consoles.Create(writer));
        return writer.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace NetDsl;

/// <summary>The confusion matrix on the page of <see cref="HtmlReport"/>.</summary>
internal static class ConfusionSection
{
    // A wider matrix cannot be read; its figures for each class can.
    private const int MostColumns = 40;

    // The darkest cell; text on it keeps a contrast of 4.5.
    private const double Darkest = 0.45;

    public static string Of(ConfusionMatrix matrix)
    {
        var table = matrix.Classes <= MostColumns ? Counts(matrix) : "";
        return $"""
            <section aria-labelledby="confusion">
            <h2 id="confusion">Confusion matrix</h2>
            <p class="quiet">{Html.Text(Caption(matrix))}</p>
            <div class="sides">
            {table}{Shares(matrix)}
            </div>
            </section>
            """;
    }

    private static string Caption(ConfusionMatrix matrix)
    {
        var samples =
            $"{FigureText.Count(matrix.Total)} samples, {FigureText.ScoreFigure(MetricKind.Accuracy, matrix.Accuracy)} right.";
        return matrix.Classes <= MostColumns
            ? $"{samples} Rows are the classes of the samples, columns what was predicted."
            : $"{samples} There are {matrix.Classes} classes, too many for a table of all pairs.";
    }

    private static string Counts(ConfusionMatrix matrix)
    {
        var head = string.Concat(matrix.ClassNames.Select(name => $"<th scope=\"col\">{Html.Text(name)}</th>"));
        var rows = new StringBuilder();
        for (var actual = 0; actual < matrix.Classes; actual++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Html.Text(matrix.ClassNames[actual])}</th>");
            for (var predicted = 0; predicted < matrix.Classes; predicted++)
            {
                var count = matrix[actual, predicted];
                var depth = count == 0 ? 0 : Darkest * Math.Sqrt((double)count / matrix.Samples(actual));
                var kind =
                    actual == predicted ? "right"
                    : count > 0 ? "wrong"
                    : "none";
                rows.Append(
                    CultureInfo.InvariantCulture,
                    $"<td class=\"{kind}\" style=\"--depth:{depth:0.###}\">{FigureText.Count(count)}</td>"
                );
            }

            rows.Append("</tr>\n");
        }

        return $"""
            <div class="scroll" tabindex="0" role="region" aria-label="Counts of the confusion matrix"><table class="matrix">
            <thead><tr><th scope="col"><span class="quiet">is ↓ predicted →</span></th>{head}</tr></thead>
            <tbody>
            {rows}</tbody>
            </table></div>

            """;
    }

    private static string Shares(ConfusionMatrix matrix)
    {
        var rows = new StringBuilder();
        for (var each = 0; each < matrix.Classes; each++)
        {
            string[] shares = [Share(matrix.Precision(each)), Share(matrix.Recall(each)), Share(matrix.F1(each))];
            var figures = string.Concat(shares.Append(FigureText.Count(matrix.Samples(each))).Select(Html.Number));
            rows.Append(CultureInfo.InvariantCulture, $"<tr>{Html.RowHead(matrix.ClassNames[each])}{figures}</tr>\n");
        }

        return $"""
            <div class="scroll" tabindex="0" role="region" aria-label="Precision and recall of each class"><table>
            <thead><tr><th scope="col">class</th><th scope="col" class="number">precision</th><th scope="col" class="number">recall</th><th scope="col" class="number">F1</th><th scope="col" class="number">samples</th></tr></thead>
            <tbody>
            {rows}</tbody>
            </table></div>
            """;
    }

    private static string Share(double share) =>
        double.IsNaN(share) ? "–" : (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}

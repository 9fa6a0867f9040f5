using System.Globalization;
using System.Text;

namespace NetDsl;

/// <summary>Writes the page of <see cref="HtmlReport"/>.</summary>
internal static class ReportPage
{
    public static string Of(ReportContent content)
    {
        var name = Html.Text(content.Start.Network);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="{Html.Text(content.Machine.Library)}">
            <title>{name}: training report</title>
            <style>
            {ChartStyle.Colours}
            {ChartStyle.Classes}
            {ReportStyle.Classes}
            </style>
            </head>
            <body>
            <main>
            <header>
            <h1>{name}</h1>
            <p class="quiet">{Summary(content)}</p>
            </header>
            {Tiles(content)}
            {Curves(content)}
            {(content.Confusion is { } matrix ? ConfusionSection.Of(matrix) : "")}
            {Card(content.Start.Card)}
            {Settings(content)}
            {Evaluations(content)}
            </main>
            </body>
            </html>

            """;
    }

    private static string Summary(ReportContent content)
    {
        var shape = content.Start.Card is { } card ? $"{card.Input} → {card.Output}, {Count(card.Parameters)} parameters. " : "";
        var done = $"after {Count(content.Iteration)} of {Count(content.Start.TotalIterations)} steps";
        var state =
            content.History is not { } history ? $"The run failed {done}"
            : EndText.Of(history) is { } end ? $"The run {end}, trained"
            : history.Diverged ? $"The run diverged {done}"
            : history.Cancelled ? $"The run was stopped {done}"
            : $"Trained for {Count(content.Iteration)} steps";
        var test = content.Start.TestSamples > 0 ? $", tested on {Count(content.Start.TestSamples)}" : "";
        return Html.Text($"{shape}{state} on {Count(content.Start.TrainingSamples)} samples{test}.");
    }

    private static string Tiles(ReportContent content)
    {
        var tiles = new List<(string Name, string Value, string Note)>();
        if (content.Records.LastOrDefault()?.Test is { } test)
        {
            var better = content
                .Records.Select(record => record.Test)
                .OfType<Evaluation>()
                .Aggregate((a, b) => ScoreOrder.IsBetter(a, b) ? a : b);
            var best =
                better.Score == test.Score
                    ? "the best of the run"
                    : $"best of the run {FigureText.ScoreFigure(better.Metric, better.Score)}";
            tiles.Add((MetricText.Name(test.Metric), FigureText.ScoreFigure(test.Metric, test.Score), best));
            tiles.Add(("Test loss", FigureText.Loss(test.Loss), $"{Count(test.Samples)} samples"));
        }

        if (content.Records.LastOrDefault() is { } last)
        {
            tiles.Add(("Training loss", FigureText.Loss(last.Loss), "last batch"));
        }

        tiles.Add(("Duration", FigureText.Time(content.Duration), "with evaluations"));
        tiles.Add(("Speed", FigureText.Speed(content.SamplesPerSecond), "samples per second"));
        var list = string.Concat(
            tiles.Select(tile => Fact(tile.Name, $"{Html.Text(tile.Value)}<small>{Html.Text(tile.Note)}</small>"))
        );
        return $"<dl class=\"tiles\">\n{list}</dl>";
    }

    private static string Curves(ReportContent content)
    {
        var losses = new List<ChartCurve>();
        if (content.Steps.Count > 1)
        {
            losses.Add(new ChartCurve("training", "first", [.. content.Steps.Select(step => (step.Step, step.Loss))]));
        }

        var tested = content.Records.Where(record => record.Test is not null).ToArray();
        if (tested.Length > 0)
        {
            losses.Add(
                new ChartCurve("test", "second", [.. tested.Select(record => ((double)record.Iteration, record.Test!.Loss))])
            );
        }

        var charts = new List<LineChart> { new("Loss on training batches and test data by step", "step", "loss", losses) };
        if (tested.Length > 0)
        {
            var metric = tested[0].Test!.Metric;
            var isShare = metric is MetricKind.Accuracy or MetricKind.ExactMatch;
            charts.Add(
                new LineChart(
                    $"{MetricText.Name(metric)} on the test data by step",
                    "step",
                    FigureText.ScoreName(metric) + (isShare ? " in %" : ""),
                    [
                        new ChartCurve(
                            "test",
                            "second",
                            [.. tested.Select(record => ((double)record.Iteration, record.Test!.Score * (isShare ? 100 : 1)))]
                        ),
                    ]
                )
            );
        }

        if (content.Steps.Count > 1)
        {
            charts.Add(
                new LineChart(
                    "Learning rate by step",
                    "step",
                    "learning rate",
                    [new ChartCurve("rate", "first", [.. content.Steps.Select(step => (step.Step, step.Rate))])]
                )
            );
        }

        var figures = string.Concat(
            charts.Select(
                (chart, i) => $"<figure>\n{(chart with { RangeX = (0, content.Iteration) }).Svg($"chart{i + 1}")}</figure>\n"
            )
        );
        return $"""
            <section aria-labelledby="curves">
            <h2 id="curves">Curves</h2>
            <div class="charts">
            {figures}</div>
            </section>
            """;
    }

    private static string Card(NetworkCard? card)
    {
        if (card is null)
        {
            return "";
        }

        var rows = new StringBuilder();
        foreach (var stage in card.Stages)
        {
            var texts = $"{Html.RowHead(stage.Name)}{Html.Cell(stage.Layer)}{Html.Cell(stage.Output)}";
            var numbers = $"{Html.Number(Count(stage.Parameters))}{Html.Number(Count(stage.MultiplyAdds))}";
            rows.Append(CultureInfo.InvariantCulture, $"<tr>{texts}{numbers}</tr>\n");
        }

        var facts = string.Concat(
            card.Facts.Select(fact => Fact(fact.Name, Html.Text(fact.Text).Replace("\n", "<br>", StringComparison.Ordinal)))
        );
        return $"""
            <section aria-labelledby="card">
            <h2 id="card">Network</h2>
            <div class="scroll" tabindex="0" role="region" aria-label="Stages of the network"><table>
            <thead><tr><th scope="col">stage</th><th scope="col">layer</th><th scope="col">output</th><th scope="col" class="number">parameters</th><th scope="col" class="number">multiply-adds</th></tr></thead>
            <tbody>
            {rows}</tbody>
            <tfoot><tr><th scope="row">total</th><td></td><td></td><td class="number">{Count(
                card.Parameters
            )}</td><td class="number">{Count(card.MultiplyAdds)}</td></tr></tfoot>
            </table></div>
            <dl class="facts">
            {facts}</dl>
            </section>
            """;
    }

    private static string Settings(ReportContent content)
    {
        var options = content.Start.Options;
        var length = options.Epochs is { } epochs ? $"{Count(epochs)} epochs" : $"{Count(options.Iterations ?? 0)} steps";
        var facts = new List<(string Name, string Text)>
        {
            ("batch size", Count(options.BatchSize)),
            ("length", $"{length}, {Count(content.Start.TotalIterations)} steps in all"),
            ("learning rate", FigureText.Rate(options.LearningRate)),
            ("schedule", options.Schedule?.ToString() ?? "none"),
            ("evaluation", options.EvaluateEvery is { } steps ? $"every {Count(steps)} steps" : "every epoch"),
            ("shuffled", options.Shuffle ? "yes" : "no"),
            ("training samples", Count(content.Start.TrainingSamples)),
            ("test samples", Count(content.Start.TestSamples)),
            ("started", content.StartedAt.ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)),
            ("duration", FigureText.Time(content.Duration)),
        };
        if (content.History is { } history)
        {
            facts.Add(("time in steps", $"{history.TrainingTime.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s"));
        }

        if (content.Start.Engine is { } engine)
        {
            facts.Add(("engine", engine));
        }

        facts.Add(("library", content.Machine.Library));
        facts.Add(("runtime", content.Machine.Runtime));
        facts.Add(("system", content.Machine.System));
        return $"""
            <section aria-labelledby="settings">
            <h2 id="settings">Settings and versions</h2>
            <dl class="facts">
            {string.Concat(facts.Select(fact => Fact(fact.Name, Html.Text(fact.Text))))}</dl>
            </section>
            """;
    }

    private static string Evaluations(ReportContent content)
    {
        if (content.Records.Count == 0)
        {
            return "";
        }

        var metric = content.Records.Select(record => record.Test?.Metric).FirstOrDefault(kind => kind is not null);
        var head = metric is { } kind ? Html.NumberHead("test loss") + Html.NumberHead(FigureText.ScoreName(kind)) : "";
        var rows = new StringBuilder();
        foreach (var record in content.Records)
        {
            var step = $"<th scope=\"row\" class=\"number\">{Count(record.Iteration)}</th>";
            var test = record.Test is { } score
                ? Html.Number(FigureText.Loss(score.Loss)) + Html.Number(FigureText.ScoreFigure(score.Metric, score.Score))
                : "";
            rows.Append(CultureInfo.InvariantCulture, $"<tr>{step}{Html.Number(FigureText.Loss(record.Loss))}{test}</tr>\n");
        }

        return $"""
            <section aria-labelledby="evaluations">
            <h2 id="evaluations">Evaluations</h2>
            <details>
            <summary>All {Count(content.Records.Count)} as a table</summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Evaluations"><table>
            <thead><tr><th scope="col" class="number">step</th><th scope="col" class="number">batch loss</th>{head}</tr></thead>
            <tbody>
            {rows}</tbody>
            </table></div>
            </details>
            </section>
            """;
    }

    private static string Fact(string name, string html) => $"<div><dt>{Html.Text(name)}</dt><dd>{html}</dd></div>\n";

    private static string Count(long count) => FigureText.Count(count);
}

using System.Globalization;
using System.Text;

namespace NetDsl.Mutations.Suite;

/// <summary>A run as Markdown, which reads as plain text, too.</summary>
public static class Text
{
    /// <summary>Operators × networks, the rate, what survived and what is not decidable.</summary>
    public static string Of(Run run)
    {
        var text = new StringBuilder();
        Totals(text, run);
        Forms(text, run);
        Operators(text, run);
        Matrix(text, run);
        Survivors(text, run);
        Doubts(text, run);
        Failing(text, run);
        return text.ToString();
    }

    private static void Totals(StringBuilder text, Run run)
    {
        var (killed, survived) = (run.Count(Fate.Killed), run.Count(Fate.Survived));
        var networks = run.Correct.Count(network => network.IsTrained);
        Line(text, $"{Run.Operators.Count} operators on {networks} networks: {run.Outcomes.Count} mutants.");
        Line(text, $"{killed + survived} of them are certainly wrong: {killed} killed, {survived} survived, {run.Rate:0.0} %.");
        Line(text, $"{run.Count(Fate.Undecidable)} are not certainly wrong, and not counted.");
        Line(
            text,
            $"{run.Correct.Count} correct networks, unchanged: {(run.Noise.Count == 0 ? "nothing" : Noise(run))} reported."
        );
    }

    private static string Noise(Run run) =>
        string.Join("; ", run.Noise.Select(each => each.Network.Name + " " + string.Join(", ", each.Ids)));

    private static void Forms(StringBuilder text, Run run)
    {
        Line(text, $"\n## In the functional form\n");
        Line(
            text,
            $"""
            The same mutants are written with `Define`, apart from those that only change the optimizer or `[Train]`: in blocks, and in one of
            the other forms in turn. A chain and blocks compute the same as the attributes, and the same rules are reported.

            """
        );
        Line(text, $"| stages | mutants | killed | survived | not decidable |");
        Line(text, $"|---|---|---|---|---|");
        foreach (var group in run.Written.GroupBy(each => each.Form).OrderBy(group => Form.All.ToList().IndexOf(group.Key)))
        {
            var counts = $"{group.Count()} | {Of(Fate.Killed)} | {Of(Fate.Survived)} | {Of(Fate.Undecidable)}";
            Line(text, $"| {group.Key.Text} | {counts} |");

            int Of(Fate fate) => group.Count(each => each.Outcome.Fate == fate);
        }
    }

    private static void Operators(StringBuilder text, Run run)
    {
        Line(text, $"\n## Operators\n");
        Line(text, $"| operator | mutants | killed | survived | not decidable | does not apply to | reported by |");
        Line(text, $"|---|---|---|---|---|---|---|");
        var trained = run.Correct.Count(network => network.IsTrained);
        foreach (var kind in Run.Operators)
        {
            var own = run.Outcomes.Where(outcome => outcome.Operator == kind).ToArray();
            var rules = own.Where(outcome => outcome.Fate == Fate.Killed)
                .SelectMany(outcome => outcome.Ids)
                .Distinct()
                .Order(StringComparer.Ordinal);
            var without = trained - own.Select(outcome => outcome.Original).Distinct().Count();
            var counts = $"{own.Length} | {Of(Fate.Killed)} | {Of(Fate.Survived)} | {Of(Fate.Undecidable)}";
            Line(text, $"| {kind.Text} | {counts} | {without} | {string.Join(", ", rules)} |");

            int Of(Fate fate) => own.Count(outcome => outcome.Fate == fate);
        }
    }

    private static void Matrix(StringBuilder text, Run run)
    {
        Line(text, $"\n## Operators × networks\n");
        Line(
            text,
            $"""
            `k`: all mutants that are certainly wrong are killed; `S`: one survived; `?`: none is certainly wrong; `.`: nothing to change.

            """
        );
        var networks = run.Correct.Where(network => network.IsTrained).ToArray();
        var width = Run.Operators.Max(kind => kind.Text.Length);
        Line(text, $"```");
        for (var number = 0; number < networks.Length; number++)
        {
            Line(text, $"{(char)('a' + number)} {networks[number].Name} ({networks[number].File})");
        }

        Line(text, $"\n{new string(' ', width)} {string.Join(' ', networks.Select((_, number) => (char)('a' + number)))}");
        foreach (var kind in Run.Operators)
        {
            Line(text, $"{kind.Text.PadRight(width)} {string.Join(' ', networks.Select(network => Cell(run, kind, network)))}");
        }

        Line(text, $"```");
    }

    private static char Cell(Run run, Operator kind, Network network)
    {
        var fates = run
            .Outcomes.Where(outcome => outcome.Operator == kind && outcome.Original == network)
            .Select(outcome => outcome.Fate)
            .ToHashSet();
        return fates.Contains(Fate.Survived) ? 'S'
            : fates.Contains(Fate.Killed) ? 'k'
            : fates.Count > 0 ? '?'
            : '.';
    }

    private static void Survivors(StringBuilder text, Run run)
    {
        if (run.Count(Fate.Survived) > 0)
        {
            Line(text, $"\n## Survivors\n");
            foreach (var outcome in run.Outcomes.Where(outcome => outcome.Fate == Fate.Survived))
            {
                Line(text, $"- {outcome.Operator.Text}, {outcome.Original.Name}: `{outcome.Mutant.Network}`");
            }
        }
    }

    private static void Doubts(StringBuilder text, Run run)
    {
        Line(text, $"\n## Not decidable\n");
        Line(text, $"| operator | why | mutants | reported nevertheless |");
        Line(text, $"|---|---|---|---|");
        foreach (
            var group in run
                .Outcomes.Where(outcome => outcome.Fate == Fate.Undecidable)
                .GroupBy(outcome => (outcome.Operator.Text, outcome.Mutant.Doubt))
        )
        {
            var reported = group.SelectMany(outcome => outcome.Ids).Distinct().Order(StringComparer.Ordinal);
            Line(text, $"| {group.Key.Text} | {group.Key.Doubt} | {group.Count()} | {string.Join(", ", reported)} |");
        }
    }

    private static void Failing(StringBuilder text, Run run)
    {
        Line(text, $"\n## Networks that fail on purpose\n");
        foreach (var (network, ids) in run.Failing)
        {
            Line(text, $"- {network.Name} ({network.File}): {string.Join(", ", ids)}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}

using NetDsl.Build.Content;
using NetDsl.Build.Differences;
using NetDsl.Build.Files;

namespace NetDsl.Build;

/// <summary>Reports the differences between the snapshots and the current output of the generator; changes nothing.</summary>
internal static class Check
{
    /// <summary>All differences: stale files first, then the networks in the order of their snapshots.</summary>
    public static IEnumerable<Report> Run(Review review) =>
        review
            .Stale.Select(path => Stale(review, path))
            .Concat(review.Snapshots.Select(snapshot => Compare(review, snapshot)).OfType<Report>());

    private static Report Stale(Review review, string path) =>
        new(
            Report.Stale,
            review.Project.Full(path),
            0,
            "This snapshot belongs to no network in the project: the network was removed, renamed or moved, or "
                + $"NetDslSnapshotContent was changed. Delete the file, or run: {review.Project.Command}"
        );

    private static Report? Compare(Review review, Snapshot snapshot)
    {
        var path = review.Project.Full(snapshot.Path);
        var (name, command) = (snapshot.Network.Type, review.Project.Command);
        if (TextFile.Read(path) is not { } file)
        {
            var source = snapshot.Network.Source.Length == 0 ? review.Project.File : review.Project.Full(snapshot.Network.Source);
            return new Report(
                Report.Missing,
                source,
                0,
                $"{name} has no snapshot yet{Brackets(review.Form.CardOf(snapshot.Text))}. To write {snapshot.Path}, "
                    + $"run: {command}"
            );
        }

        return file.Text == snapshot.Text
            ? null
            : new Report(
                Report.Differs,
                path,
                Difference.FirstLine(file.Text, snapshot.Text),
                $"{name} has changed: {Change(review.Form.CardOf(file.Text), review.Form.CardOf(snapshot.Text))}. If "
                    + $"that is intended, accept it with: {command}",
                Details(snapshot, file.Text)
            );
    }

    private static string Brackets(SnapshotCard? card) =>
        card is null ? "" : $" ({card.Totals.Parameters} parameters, {card.Totals.MultiplyAdds} multiply-adds)";

    private static string Change(SnapshotCard? before, SnapshotCard? after) =>
        before is null || after is null ? "the generated code differs from this snapshot" : CardChange.Of(before, after);

    private static string Details(Snapshot snapshot, string before) =>
        string.Join(
            "\n",
            Difference
                .Lines(before, snapshot.Text)
                .Select(line => $"  {line}".TrimEnd())
                .Prepend($"{snapshot.Path}: - is the snapshot, + is {snapshot.Network.Type} now")
        );
}

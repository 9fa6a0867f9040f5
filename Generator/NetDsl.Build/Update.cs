using NetDsl.Build.Content;
using NetDsl.Build.Files;

namespace NetDsl.Build;

/// <summary>Updates the snapshots to the current output; does not touch those that are up to date.</summary>
internal static class Update
{
    /// <summary>Deletes stale snapshots, then writes. A file that cannot be written does not stop the others.</summary>
    /// <returns>The changes, and the failures.</returns>
    // On a file system that ignores case, the stale file of a network renamed only in case is also its new file, so deletions
    // come first.
    public static IEnumerable<Report> Run(Review review) =>
        [
            .. review.Stale.Select(path => Try(review, path, full => Delete(path, full))).OfType<Report>(),
            .. review
                .Snapshots.Select(snapshot => Try(review, snapshot.Path, full => Write(review, snapshot, full)))
                .OfType<Report>(),
        ];

    private static Report Delete(string path, string full)
    {
        TextFile.Delete(full);
        return Report.Done($"Deleted {path}: it belonged to no network in the project.");
    }

    private static Report? Write(Review review, Snapshot snapshot, string full)
    {
        var old = TextFile.Read(full);
        if (old is not null && !review.Form.CanBe(old.Text))
        {
            return new Report(
                Report.Foreign,
                full,
                0,
                $"This file has the name of {snapshot.Network.Type}'s snapshot, but NetDsl did not write it, so it is "
                    + "not overwritten. Rename or delete it, and build again."
            );
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return TextFile.Write(full, snapshot.Text)
            ? Report.Done($"{(old is null ? "Wrote" : "Updated")} {snapshot.Path}{Totals(review.Form.CardOf(snapshot.Text))}")
            : null;
    }

    private static string Totals(SnapshotCard? card) =>
        card is null ? "" : $": {card.Totals.Parameters} parameters, {card.Totals.MultiplyAdds} multiply-adds";

    private static Report? Try(Review review, string path, Func<string, Report?> action)
    {
        var full = review.Project.Full(path);
        try
        {
            return action(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Report.Failure(full, exception.Message);
        }
    }
}

namespace NetDsl.Build;

/// <summary>A message for the user.</summary>
/// <param name="Code">The error's code; empty if it is not an error.</param>
/// <param name="File">The full path of the file in question.</param>
/// <param name="Line">A line of it, from 1; 0 for the whole file.</param>
/// <param name="Message">One line.</param>
/// <param name="Details">More lines, printed before it; usually none.</param>
internal sealed record Report(string Code, string File, int Line, string Message, string Details = "")
{
    public const string Differs = "NETDSL910";
    public const string Missing = "NETDSL911";
    public const string Stale = "NETDSL912";
    public const string Foreign = "NETDSL913";
    public const string Failed = "NETDSL914";

    public bool IsError => Code.Length > 0;

    /// <summary>The result of an update.</summary>
    public static Report Done(string message) => new("", "", 0, message);

    /// <summary>A file that cannot be read or written.</summary>
    public static Report Failure(string file, string reason) =>
        new(Failed, file, 0, $"The snapshots of generated networks cannot be kept: {OneLine(reason)}");

    /// <summary>An error that a user cannot fix.</summary>
    public static Report Mistake(string file, Exception exception) =>
        new(
            Failed,
            file,
            0,
            "The snapshots of generated networks cannot be kept, because of a mistake in NetDsl. Please report it "
                + $"with this line; NetDslSnapshots=off builds without them. {OneLine(exception.ToString())}"
        );

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ');
}

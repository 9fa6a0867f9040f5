namespace NetDsl.Build;

/// <summary>Something to tell the user.</summary>
/// <param name="Code">The error's code; empty for what is no error.</param>
/// <param name="File">The file it is about, its full path.</param>
/// <param name="Line">A line of it, from 1; 0 for the whole file.</param>
/// <param name="Message">One line.</param>
/// <param name="Details">More lines, to be read before it; mostly none.</param>
internal sealed record Report(string Code, string File, int Line, string Message, string Details = "")
{
    public const string Differs = "NETDSL910";
    public const string Missing = "NETDSL911";
    public const string Stale = "NETDSL912";
    public const string Foreign = "NETDSL913";
    public const string Failed = "NETDSL914";

    public bool IsError => Code.Length > 0;

    /// <summary>What was done, for update.</summary>
    public static Report Done(string message) => new("", "", 0, message);

    /// <summary>A file that cannot be read or written.</summary>
    public static Report Failure(string file, string reason) =>
        new(Failed, file, 0, $"The snapshots of generated networks cannot be kept: {OneLine(reason)}");

    /// <summary>What no user can do anything about.</summary>
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

namespace FashionMnistSample;

/// <summary>
/// The data set was not found; the message says where it was searched for and names the three ways to get it.
/// </summary>
public sealed class MissingDataException : IOException
{
    /// <summary>Makes the message.</summary>
    /// <param name="places">The places that were searched.</param>
    /// <param name="reason">Why it was not downloaded: "--offline is given".</param>
    /// <param name="address">The address where it is published.</param>
    /// <param name="inner">The exception that ended the download, if one did.</param>
    public MissingDataException(DataPlaces places, string reason, Uri address, Exception? inner = null)
        : base(Text(places, reason, address), inner) { }

    private static string Text(DataPlaces places, string reason, Uri address)
    {
        var looked = string.Join(" or ", new[] { places.Package, places.Cache }.OfType<string>());
        var names = string.Join(", ", FashionFile.All.Select(file => file.CompressedName));
        return $"""
            Fashion-MNIST is not in {looked}, and it was not downloaded: {reason}.
            Three ways to get it:
              1. apt-get install dataset-fashion-mnist (Debian, Ubuntu)
              2. put its four files into a folder and give --data FOLDER; they are
                 {names}
              3. let this program download them (30 MB), without --offline and with a network; by hand:
                 {address}
            """.ReplaceLineEndings("\n");
    }
}

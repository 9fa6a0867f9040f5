using System.CommandLine;
using System.CommandLine.Parsing;
using NetDsl.Samples;

namespace FashionMnistSample;

/// <summary>The source of the data set.</summary>
/// <param name="Folder">A folder named by the user; null to search for it.</param>
/// <param name="Address">The address below which the files are, ended by a slash.</param>
/// <param name="Offline">Whether downloading is forbidden.</param>
public sealed record DataOptions(string? Folder, Uri Address, bool Offline);

/// <summary>The command line's part about the data set.</summary>
public sealed class DataCommandLine
{
    private readonly Option<string> folder = new("--data")
    {
        Description =
            "Folder of the four files, with .gz or without "
            + $"[default: {DataPlaces.DebianFolder}, otherwise the user's cache, otherwise downloaded into it]",
        HelpName = "folder",
        CustomParser = OptionValues.Text,
    };

    private readonly Option<Uri> address = new("--url")
    {
        Description = "Base address of the four .gz files to download",
        HelpName = "address",
        DefaultValueFactory = _ => new Uri(DataFinder.PublishedAddress),
        CustomParser = Address,
    };

    private readonly Option<bool> offline = new("--offline") { Description = "Do not download anything" };

    /// <summary>Its options.</summary>
    public IEnumerable<Option> All => [folder, address, offline];

    /// <summary>What was given.</summary>
    public DataOptions Read(ParseResult result) =>
        new(result.GetValue(folder), result.GetValue(address)!, result.GetValue(offline));

    private static Uri? Address(ArgumentResult result)
    {
        var text = OptionValues.Text(result);
        if (
            Uri.TryCreate(text.EndsWith('/') ? text : $"{text}/", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
        )
        {
            return address;
        }

        result.AddError($"--url: '{text}' is not an address that begins with http:// or https://");
        return null;
    }
}

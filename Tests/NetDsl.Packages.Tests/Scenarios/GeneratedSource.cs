using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>Sources that a compiler has put into a pdb, as debuggers read them.</summary>
internal static class GeneratedSource
{
    /// <summary>"Embedded Source (C# and VB compilers)" of the format Portable PDB.</summary>
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <summary>The path and the text of the one document whose path ends so.</summary>
    public static (string Path, string Text) InPdb(string pdb, string ending)
    {
        using var file = File.OpenRead(pdb);
        using var provider = MetadataReaderProvider.FromPortablePdbStream(file);
        var reader = provider.GetMetadataReader();
        var handle = reader.Documents.Single(document => NameOf(document).EndsWith(ending, StringComparison.Ordinal));
        var source = reader
            .GetCustomDebugInformation(handle)
            .Select(reader.GetCustomDebugInformation)
            .Single(information => reader.GetGuid(information.Kind) == EmbeddedSource);
        return (NameOf(handle), Decode(reader.GetBlobBytes(source.Value)));

        string NameOf(DocumentHandle document) => reader.GetString(reader.GetDocument(document).Name);
    }

    /// <summary>Four bytes of length, then the bytes, deflated unless that length is 0.</summary>
    private static string Decode(byte[] blob)
    {
        using var rest = new MemoryStream(blob, sizeof(int), blob.Length - sizeof(int));
        using Stream text = BitConverter.ToInt32(blob) == 0 ? rest : new DeflateStream(rest, CompressionMode.Decompress);
        using var reader = new StreamReader(text, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

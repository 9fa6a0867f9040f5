using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;
using NetDsl.Packages.Tests.Infrastructure;
using VerifyXunit;

namespace NetDsl.Packages.Tests.Pins;

/// <summary>
/// What users download: the files, what the gallery says of them, and that nothing of the machine they were made on is in them.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class PackageContentTests(PackageFeed packages)
{
    public static TheoryData<string> Ids { get; } =
    ["NetDsl", "NetDsl.Engine", "NetDsl.Images", "NetDsl.Logging", "NetDsl.Onnx", "NetDsl.Tables"];

    [Fact]
    public Task Runtime() => Verifier.Verify(Listing("NetDsl"));

    [Fact]
    public Task Engine() => Verifier.Verify(Listing("NetDsl.Engine"));

    [Fact]
    public Task Images() => Verifier.Verify(Listing("NetDsl.Images"));

    [Fact]
    public Task Logging() => Verifier.Verify(Listing("NetDsl.Logging"));

    [Fact]
    public Task Onnx() => Verifier.Verify(Listing("NetDsl.Onnx"));

    [Fact]
    public Task Tables() => Verifier.Verify(Listing("NetDsl.Tables"));

    [Fact]
    public void Documentation_is_the_repositorys()
    {
        var docs = Repository.Locate("docs");
        var pages = Directory
            .GetFiles(docs, "*", SearchOption.AllDirectories)
            .Select(file => "docs/" + Path.GetRelativePath(docs, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

        var packed = PackageFile.Read(packages.PathOf("NetDsl")).Where(file => IsDocumentation(file.Key)).ToArray();

        Assert.Equal(pages, packed.Select(file => file.Key));
        Assert.All(packed, file => Assert.Equal(File.ReadAllBytes(Repository.Locate(file.Key)), file.Value));
    }

    /// <summary>
    /// Generated members name this version too; the compiler tells generators of several packages apart by the assembly's.
    /// </summary>
    [Fact]
    public void The_generator_has_the_packages_version()
    {
        var files = PackageFile.Read(packages.PathOf("NetDsl"));
        foreach (var name in new[] { "NetDsl.Generator", "NetDsl.CodeFixes" })
        {
            var assembly = PublicApiTests.Symbol(files[$"analyzers/dotnet/cs/{name}.dll"]);
            var informational =
                assembly
                    .GetAttributes()
                    .Single(attribute => attribute.AttributeClass!.Name == "AssemblyInformationalVersionAttribute")
                    .ConstructorArguments[0]
                    .Value as string;

            Assert.Equal(packages.Version, informational!.Split('+')[0]);
            Assert.Equal(packages.Version.Split('-')[0], assembly.Identity.Version.ToString(3));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Symbols_are_those_of_the_assembly(string id)
    {
        using var assembly = new PEReader(new MemoryStream(PackageFile.Read(packages.PathOf(id))[$"lib/net10.0/{id}.dll"]));
        var directory = assembly.ReadDebugDirectory();
        var written = assembly.ReadCodeViewDebugDirectoryData(
            directory.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView)
        );
        Assert.Contains(directory, entry => entry.Type == DebugDirectoryEntryType.Reproducible);

        using var symbols = MetadataReaderProvider.FromPortablePdbStream(
            new MemoryStream(PackageFile.Read(packages.PathOf(id, "snupkg"))[$"lib/net10.0/{id}.pdb"])
        );
        var reader = symbols.GetMetadataReader();
        Assert.Equal(written.Guid, new BlobContentId(reader.DebugMetadataHeader!.Id).Guid);
        Assert.All(reader.Documents, handle => Assert.StartsWith("/_/", reader.GetString(reader.GetDocument(handle).Name)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_folder_they_were_built_in_is_nowhere(string id)
    {
        string[] forms = [Repository.Root, Repository.Root.Replace('\\', '/')];
        var traces = forms.SelectMany(form => new[] { Encoding.UTF8.GetBytes(form), Encoding.Unicode.GetBytes(form) }).ToArray();
        foreach (var extension in new[] { "nupkg", "snupkg" })
        {
            Assert.All(
                PackageFile.Read(packages.PathOf(id, extension)),
                file => Assert.All(traces, trace => Assert.Equal(-1, file.Value.AsSpan().IndexOf(trace)))
            );
        }
    }

    private string Listing(string id)
    {
        var package = PackageFile.Read(packages.PathOf(id));
        return $"""
            {id}.nupkg
            {Paths(package)}
            {id}.snupkg
            {Paths(PackageFile.Read(packages.PathOf(id, "snupkg")))}
            {id}.nuspec
            {Metadata(package[$"{id}.nuspec"])}
            """;
    }

    /// <summary>The paths; pages of the documentation come and go, and are one line here.</summary>
    private static string Paths(SortedDictionary<string, byte[]> package) =>
        string.Concat(
            package.Keys.Select(path => IsDocumentation(path) ? "docs/..." : path).Distinct().Select(path => $"  {path}\n")
        );

    /// <summary>The nuspec without what each build changes: version and commit.</summary>
    private string Metadata(byte[] nuspec)
    {
        var metadata = XDocument.Load(new MemoryStream(nuspec)).Root!.Elements().Single();
        metadata.Elements().Where(element => element.Name.LocalName == "repository").Remove();
        return metadata
            .ToString()
            .Replace($" xmlns=\"{metadata.Name.NamespaceName}\"", "", StringComparison.Ordinal)
            .Replace($"<version>{packages.Version}</version>", "<version>...</version>", StringComparison.Ordinal)
            .Replace($"id=\"NetDsl\" version=\"{packages.Version}\"", "id=\"NetDsl\" version=\"...\"", StringComparison.Ordinal);
    }

    private static bool IsDocumentation(string path) => path.StartsWith("docs/", StringComparison.Ordinal);
}

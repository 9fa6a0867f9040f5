using FashionMnistSample;

namespace Samples.Tests.FashionMnist.Data;

public sealed class ContentCheckTests : IDisposable
{
    private static readonly byte[] Content = TestFiles.Plain(TestFiles.Images);

    private readonly string path = Path.GetTempFileName();

    [Fact]
    public async Task The_same_content_is_good_plain_and_compressed()
    {
        Assert.True((await Check(Content)).Good);
        Assert.True((await Check(TestFiles.Compressed(Content))).Good);
    }

    [Fact]
    public async Task Another_content_has_its_sum_named()
    {
        var check = await Check([1, 2, 3]);
        Assert.False(check.Good);
        Assert.Equal(
            $"{path}: found SHA-256 {TestFiles.Sum([1, 2, 3])}, expected SHA-256 {TestFiles.Images.Sha256}",
            check.ToString()
        );
    }

    [Fact]
    public async Task A_longer_content_is_not_read_to_its_end() =>
        Assert.Equal($"more than {Content.Length} bytes", (await Check(TestFiles.Compressed(new byte[100_000_000]))).Found);

    [Fact]
    public async Task A_damaged_stream_is_named()
    {
        var file = TestFiles.Compressed(Content);
        file.AsSpan(1000, 100).Fill(0xFF);
        var check = await Check(file);
        Assert.False(check.Good);
        Assert.Equal("a damaged gzip stream", check.Found);
    }

    [Fact]
    public async Task A_file_cut_short_is_not_good()
    {
        Assert.False((await Check(TestFiles.Compressed(Content)[..^100])).Good);
        Assert.False((await Check([])).Good);
        Assert.False((await Check([0x1F, 0x8B])).Good);
    }

    /// <summary>
    /// The published sums are those of the package that Debian made of the authors' files.
    /// </summary>
    [SkippableFact]
    public async Task The_package_has_the_published_content()
    {
        Skip.IfNot(Directory.Exists(DataPlaces.DebianFolder), $"there is no {DataPlaces.DebianFolder}: dataset-fashion-mnist");
        foreach (var file in FashionFile.All)
        {
            var check = await ContentCheck.Of(file.In(DataPlaces.DebianFolder)!, file, default);
            Assert.True(check.Good, check.ToString());
        }
    }

    public void Dispose() => File.Delete(path);

    private async Task<ContentCheck> Check(byte[] file)
    {
        File.WriteAllBytes(path, file);
        return await ContentCheck.Of(path, TestFiles.Images, default);
    }
}

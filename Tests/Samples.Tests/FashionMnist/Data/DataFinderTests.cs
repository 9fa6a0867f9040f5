using FashionMnistSample;

namespace Samples.Tests.FashionMnist.Data;

public sealed class DataFinderTests : DownloadFixture
{
    private DataPlaces Places => new(InFolder("package"), InFolder("cache"));

    [Fact]
    public async Task A_given_folder_is_taken_before_all_others()
    {
        TestFiles.Write(InFolder("given"), compressed: false);
        TestFiles.Write(Places.Package);
        TestFiles.Write(Places.Cache!);
        Assert.Equal(new FoundData(InFolder("given")), await Find(InFolder("given")));
    }

    [Fact]
    public async Task The_package_comes_before_the_cache()
    {
        TestFiles.Write(Places.Package);
        TestFiles.Write(Places.Cache!);
        Assert.Equal(new FoundData(Places.Package), await Find());
    }

    [Fact]
    public async Task The_cache_comes_before_the_download()
    {
        TestFiles.Write(Places.Cache!);
        Assert.Equal(new FoundData(Places.Cache!), await Find());
        Assert.Empty(Server.Requests);
    }

    [Fact]
    public async Task What_is_nowhere_is_downloaded_into_the_cache_and_found_there_the_next_time()
    {
        Assert.Equal(new FoundData(Places.Cache!), await Find());
        Assert.Equal(4, Server.Requests.Count);
        Assert.Equal((60, 10), Counts(Places.Cache!));
        Assert.Equal(
            TestFiles.All.Select(file => file.CompressedName).Append("download.lock").Order(),
            Directory.GetFiles(Places.Cache!).Select(Path.GetFileName).Order()
        );
        Server.Dispose();
        Assert.Equal(new FoundData(Places.Cache!), await Find());
    }

    [Fact]
    public async Task Only_what_is_missing_is_downloaded()
    {
        TestFiles.Write(Places.Cache!);
        File.Delete(Path.Combine(Places.Cache!, TestFiles.All[1].CompressedName));
        await Find();
        Assert.Equal([$"/{TestFiles.All[1].CompressedName}"], Server.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_damaged_file_in_the_cache_is_named_and_fetched_again(bool compressed)
    {
        TestFiles.Write(Places.Cache!, compressed);
        var path = Path.Combine(Places.Cache!, compressed ? TestFiles.Images.CompressedName : TestFiles.Images.Name);
        var content = TestFiles.Plain(TestFiles.Images).ToArray();
        content[99] ^= 1;
        File.WriteAllBytes(path, content);
        await Find();
        Assert.Equal(
            $"{path}: found SHA-256 {TestFiles.Sum(content)}, expected SHA-256 {TestFiles.Images.Sha256}: "
                + "removed, and downloaded again.",
            Assert.Single(Observer.Notes)
        );
        Assert.Single(Server.Requests);
        Assert.Equal(
            TestFiles.Compressed(TestFiles.Images),
            File.ReadAllBytes(Path.Combine(Places.Cache!, TestFiles.Images.CompressedName))
        );
    }

    [Fact]
    public async Task A_damaged_package_is_named_and_passed_over()
    {
        TestFiles.Write(Places.Package);
        TestFiles.Write(Places.Cache!);
        var path = Path.Combine(Places.Package, TestFiles.Images.CompressedName);
        File.WriteAllBytes(path, TestFiles.Compressed(TestFiles.Images)[..1000]);
        Assert.Equal(new FoundData(Places.Cache!), await Find());
        var note = Assert.Single(Observer.Notes);
        Assert.StartsWith($"{path}: found ", note, StringComparison.Ordinal);
        Assert.EndsWith(
            $", expected SHA-256 {TestFiles.Images.Sha256}: that folder is not used.",
            note,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_given_folder_may_hold_other_data_and_that_is_reported()
    {
        TestFiles.Write(InFolder("given"), compressed: false);
        var content = TestFiles.Plain(TestFiles.Images).ToArray();
        content[99] ^= 1;
        var path = InFolder(Path.Combine("given", TestFiles.Images.Name));
        File.WriteAllBytes(path, content);
        var found = await Find(InFolder("given"));
        Assert.Equal(
            $"Not the published Fashion-MNIST: {path}: found SHA-256 {TestFiles.Sum(content)}, "
                + $"expected SHA-256 {TestFiles.Images.Sha256}. Used as your own data.",
            found.Note
        );
    }

    [Fact]
    public async Task Offline_nothing_is_downloaded_and_the_three_ways_are_named()
    {
        var fault = await Assert.ThrowsAsync<MissingDataException>(() => Find(offline: true));
        Assert.Empty(Server.Requests);
        Assert.Equal(
            $"""
            Fashion-MNIST is not in {Places.Package} or {Places.Cache}, and it was not downloaded: --offline is given.
            Three ways to get it:
              1. apt-get install dataset-fashion-mnist (Debian, Ubuntu)
              2. put its four files into a folder and give --data FOLDER; they are
                 train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz
              3. let this program download them (30 MB), without --offline and with a network; by hand:
                 {Server.Address}
            """.ReplaceLineEndings("\n"),
            fault.Message
        );
    }

    [Fact]
    public async Task Offline_a_damaged_file_in_the_cache_is_named_and_left()
    {
        TestFiles.Write(Places.Cache!);
        var path = Path.Combine(Places.Cache!, TestFiles.Images.CompressedName);
        File.WriteAllBytes(path, [1, 2, 3]);
        var fault = await Assert.ThrowsAsync<MissingDataException>(() => Find(offline: true));
        Assert.Contains($"--offline is given ({path}: found SHA-256 ", fault.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_refused_connection_ends_in_the_three_ways()
    {
        var address = new Uri($"http://127.0.0.1:{FileServer.FreePort()}/");
        var fault = await Assert.ThrowsAsync<MissingDataException>(() => Find(address: address));
        Assert.Contains(
            $"it was not downloaded: {address}{TestFiles.Images.CompressedName}: ",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("apt-get install dataset-fashion-mnist", fault.Message, StringComparison.Ordinal);
        Assert.IsType<DownloadException>(fault.InnerException);
    }

    [Fact]
    public async Task A_server_without_the_files_ends_in_the_three_ways()
    {
        Server.Files.Clear();
        var fault = await Assert.ThrowsAsync<MissingDataException>(() => Find());
        Assert.Contains("the server answers 404 Not Found.\nThree ways", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_without_a_folder_is_told_to_name_one()
    {
        var fault = await Assert.ThrowsAsync<MissingDataException>(() =>
            new DataFinder(new DataPlaces(Places.Package, Cache: null), Downloader(), TestFiles.All).Find(
                null,
                Server.Address,
                offline: false,
                Observer,
                default
            )
        );
        Assert.Contains("set XDG_CACHE_HOME", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cache_that_cannot_be_written_ends_in_the_three_ways()
    {
        File.WriteAllText(Places.Cache!, "a file where the folder should be");
        var fault = await Assert.ThrowsAsync<MissingDataException>(() => Find());
        Assert.Contains(Places.Cache!, fault.Message, StringComparison.Ordinal);
        Assert.IsType<IOException>(fault.InnerException, exactMatch: false);
    }

    [Fact]
    public async Task Two_at_once_share_one_download()
    {
        var gate = new TaskCompletionSource();
        Server.Gate = gate.Task;
        var first = Task.Run(() => Find());
        while (!File.Exists(Path.Combine(Places.Cache!, "download.lock")))
        {
            await Task.Delay(5);
        }

        var other = new RecordingObserver();
        var second = Task.Run(() => Finder().Find(null, Server.Address, offline: false, other, default));
        await Task.Delay(100);
        gate.SetResult();
        Assert.Equal(Places.Cache, (await first).Folder);
        Assert.Equal(Places.Cache, (await second).Folder);
        Assert.Equal(4, Server.Requests.Count);
        Assert.Equal([$"Another process is filling {Places.Cache}: waiting for it."], other.Notes.Concat(Observer.Notes));
        Assert.Equal(TestFiles.Images.Length, Counts(Places.Cache!).Train * 784L + 16);
    }

    [Fact]
    public async Task Waiting_for_another_process_can_be_interrupted()
    {
        Directory.CreateDirectory(Places.Cache!);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using (
            new FileStream(Path.Combine(Places.Cache!, "download.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None)
        )
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                Finder().Find(null, Server.Address, offline: false, Observer, source.Token)
            );
        }

        Assert.Empty(Server.Requests);
    }

    private static (int Train, int Test) Counts(string folder)
    {
        var data = NetDsl.Mnist.Load(folder);
        return (data.Train.Count, data.Test.Count);
    }

    private DataFinder Finder() => new(Places, Downloader(), TestFiles.All);

    private Task<FoundData> Find(string? given = null, Uri? address = null, bool offline = false) =>
        Finder().Find(given, address ?? Server.Address, offline, Observer, CancellationToken.None);
}

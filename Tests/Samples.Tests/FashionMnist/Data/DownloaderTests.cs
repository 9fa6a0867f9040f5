using FashionMnistSample;

namespace Samples.Tests.FashionMnist.Data;

public sealed class DownloaderTests : DownloadFixture
{
    private static readonly byte[] Whole = TestFiles.Compressed(TestFiles.Images);

    private string Destination => InFolder(TestFiles.Images.CompressedName);

    private string Part => $"{Destination}.part";

    private Uri Address => new(Server.Address, TestFiles.Images.CompressedName);

    [Fact]
    public async Task A_file_is_downloaded_and_nothing_else_is_left()
    {
        await Fetch();
        AssertComplete();
        Assert.Equal([(TestFiles.Images.Name, 0L, (long?)Whole.Length)], Observer.Starts);
        Assert.Equal((Whole.Length, TestFiles.Images.Name), (Observer.Received, Assert.Single(Observer.Ended)));
        Assert.Empty(Observer.Notes);
        var request = Assert.Single(Server.Requests);
        Assert.Equal((null, null, "identity"), (request.Range, request.IfRange, request.AcceptEncoding));
    }

    [Fact]
    public async Task What_has_arrived_before_an_interrupt_is_not_fetched_again()
    {
        var there = await Interrupted(20_000);
        await Fetch();
        AssertComplete();
        Assert.Equal((there, (long?)Whole.Length), (Observer.Starts[^1].There, Observer.Starts[^1].Total));
        var second = Server.Requests.Last();
        Assert.Equal(($"bytes={there}-", "\"1\""), (second.Range, second.IfRange));
        Assert.Equal(Whole.Length - there, second.Sent);
        Assert.Equal(2, Server.Requests.Count);
    }

    [Fact]
    public async Task A_broken_connection_is_mended_by_going_on()
    {
        Server.Breaks.Enqueue(10_000);
        Server.Breaks.Enqueue(15_000);
        await Fetch();
        AssertComplete();
        Assert.Equal(3, Server.Requests.Count);
        Assert.Equal(Whole.Length, Observer.Received);
        Assert.Equal(2, Observer.Notes.Count);
        Assert.StartsWith($"{Address}: the connection broke (", Observer.Notes[0], StringComparison.Ordinal);
        Assert.EndsWith("): trying again in 0 s (1 of 3).", Observer.Notes[0], StringComparison.Ordinal);
        Assert.EndsWith("): trying again in 0 s (2 of 3).", Observer.Notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_ranges_sends_the_whole_again()
    {
        Server.Ranges = false;
        await Interrupted(20_000);
        await Fetch();
        AssertComplete();
        Assert.Equal(0, Observer.Starts[^1].There);
        Assert.Equal(Whole.Length, Server.Requests.Last().Sent);
    }

    [Fact]
    public async Task A_file_that_has_changed_is_sent_as_a_whole()
    {
        // What was fetched first is of another version, as its tag tells.
        (Server.Files[Address.AbsolutePath], Server.Tag) = (new byte[Whole.Length], "\"0\"");
        await Interrupted(20_000);
        (Server.Files[Address.AbsolutePath], Server.Tag) = (Whole, "\"1\"");
        await Fetch();
        AssertComplete();
        Assert.Equal("\"0\"", Server.Requests.Last().IfRange);
        Assert.Equal(Whole.Length, Server.Requests.Last().Sent);
    }

    [Fact]
    public async Task Without_a_strong_tag_the_time_of_the_last_change_tells_versions_apart()
    {
        (Server.Tag, Server.Modified) = ("W/\"1\"", new DateTimeOffset(2017, 8, 31, 10, 50, 27, TimeSpan.Zero));
        var there = await Interrupted(20_000);
        await Fetch();
        AssertComplete();
        var second = Server.Requests.Last();
        Assert.Equal("Thu, 31 Aug 2017 10:50:27 GMT", second.IfRange);
        Assert.Equal(Whole.Length - there, second.Sent);
    }

    [Fact]
    public async Task Another_size_tells_versions_apart_where_the_server_tells_nothing()
    {
        (Server.Files[Address.AbsolutePath], Server.Tag) = (new byte[Whole.Length + 100], null);
        await Interrupted(20_000);
        Server.Files[Address.AbsolutePath] = Whole;
        await Fetch();
        AssertComplete();
        Assert.Null(Server.Requests.Last().IfRange);
        Assert.Equal(Whole.Length, Server.Requests.Last().Sent);
    }

    [Fact]
    public async Task Pieces_that_do_not_fit_together_are_fetched_again_as_a_whole()
    {
        (Server.Files[Address.AbsolutePath], Server.Tag) = (new byte[Whole.Length], null);
        await Interrupted(20_000);
        Server.Files[Address.AbsolutePath] = Whole;
        await Fetch();
        AssertComplete();
        Assert.Contains(
            "after a download in pieces: downloading it again from the start.",
            Observer.Notes[^1],
            StringComparison.Ordinal
        );
        Assert.Equal(3, Server.Requests.Count);
    }

    [Fact]
    public async Task A_part_that_is_the_whole_needs_no_more_bytes()
    {
        File.WriteAllBytes(Part, Whole);
        await Fetch();
        AssertComplete();
        Assert.Equal(0, Assert.Single(Server.Requests).Sent);
    }

    [Fact]
    public async Task A_part_longer_than_the_file_is_forgotten()
    {
        File.WriteAllBytes(Part, new byte[Whole.Length + 1]);
        await Fetch();
        AssertComplete();
        Assert.Equal([0, Whole.Length], Server.Requests.Select(request => request.Sent));
    }

    [Fact]
    public async Task An_unreadable_note_beside_the_part_does_no_harm()
    {
        await Interrupted(20_000);
        File.WriteAllText($"{Part}.info", "x");
        await Fetch();
        AssertComplete();
    }

    [Fact]
    public async Task A_damaged_file_is_named_with_both_sums_and_not_kept()
    {
        var other = TestFiles.Plain(TestFiles.Images).ToArray();
        other[5000] ^= 1;
        Server.Files[Address.AbsolutePath] = TestFiles.Compressed(other);
        var fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch());
        Assert.Equal(
            $"{Address}: found SHA-256 {TestFiles.Sum(other)}, expected SHA-256 {TestFiles.Images.Sha256}: "
                + "the download is damaged or another file, and was not kept",
            fault.Message
        );
        Assert.Empty(Directory.GetFiles(Folder));
        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task A_page_in_place_of_the_file_is_not_kept()
    {
        Server.Files[Address.AbsolutePath] = "<html>Please log in to this network.</html>"u8.ToArray();
        var fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch());
        Assert.Contains($"expected SHA-256 {TestFiles.Images.Sha256}", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task A_stream_without_end_is_cut_off()
    {
        Server.Files[Address.AbsolutePath] = new byte[1 << 20];
        var fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch());
        Assert.Equal($"{Address}: the server sends more than {TestFiles.Images.CompressedName} can be long", fault.Message);
        Assert.Empty(Directory.GetFiles(Folder));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_asked_for_twice()
    {
        Server.Files.Clear();
        var fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch());
        Assert.Equal($"{Address}: the server answers 404 Not Found", fault.Message);
        Assert.Single(Server.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(408)]
    public async Task A_server_in_trouble_is_asked_again(int status)
    {
        Server.Failures.Enqueue(status);
        await Fetch();
        AssertComplete();
        Assert.Equal(2, Server.Requests.Count);
        Assert.StartsWith($"{Address}: the server answers {status} ", Assert.Single(Observer.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stays_in_trouble_is_given_up()
    {
        for (var i = 0; i < 9; i++)
        {
            Server.Failures.Enqueue(503);
        }

        var fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch());
        Assert.Equal($"{Address}: the server answers 503 Service Unavailable", fault.Message);
        Assert.Equal(4, Server.Requests.Count);
    }

    [Fact]
    public async Task A_silent_server_is_given_up()
    {
        var gate = new TaskCompletionSource();
        Server.Gate = gate.Task;
        var fault = await Assert.ThrowsAsync<DownloadException>(() => Fetch(silence: 0.1));
        gate.SetResult();
        Assert.Equal($"{Address}: silent for 0.1 s", fault.Message);
        Assert.Equal(3, Observer.Notes.Count);
    }

    [Fact]
    public async Task A_connection_that_is_refused_is_not_tried_again()
    {
        var address = new Uri($"http://127.0.0.1:{FileServer.FreePort()}/file.gz");
        var fault = await Assert.ThrowsAsync<DownloadException>(() =>
            Downloader().Fetch(address, TestFiles.Images, Destination, Observer, default)
        );
        Assert.StartsWith($"{address}: ", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Observer.Notes);
    }

    private Task Fetch(double silence = 30) =>
        Downloader(silence).Fetch(Address, TestFiles.Images, Destination, Observer, CancellationToken.None);

    /// <summary>Begins a download and interrupts it, as Ctrl-C does, when as many bytes have arrived.</summary>
    /// <returns>The bytes that are kept.</returns>
    private async Task<long> Interrupted(int bytes)
    {
        using var source = new CancellationTokenSource();
        var gate = new TaskCompletionSource();
        Server.BreakGate = gate.Task;
        Server.Breaks.Enqueue(bytes);
        var observer = new RecordingObserver(received =>
        {
            if (received == bytes)
            {
                source.Cancel();
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Downloader().Fetch(Address, TestFiles.Images, Destination, observer, source.Token)
        );
        gate.SetResult();
        Assert.False(File.Exists(Destination));
        Assert.Equal(bytes, new FileInfo(Part).Length);
        return bytes;
    }

    private void AssertComplete()
    {
        Assert.Equal([Destination], Directory.GetFiles(Folder));
        Assert.Equal(Whole, File.ReadAllBytes(Destination));
    }
}

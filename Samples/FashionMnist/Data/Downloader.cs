using System.Net;
using System.Net.Http.Headers;

namespace FashionMnistSample;

/// <summary>
/// Downloads one file. It resumes interrupted downloads, retries after transient faults, and moves the file into its place only
/// if the content is correct.
/// </summary>
/// <param name="client">Sends the requests; its own time limit must not cut a long download short.</param>
/// <param name="patience">When to retry and when to give up.</param>
public sealed class Downloader(HttpClient client, Patience patience)
{
    // Incompressible content grows a little: by a header and 5 bytes for each 32 KB (RFC 1951, 3.2.4).
    private const int CompressionOverhead = 1 << 16;
    private const int BufferSize = 1 << 16;

    /// <summary>Downloads a file.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="file">The file.</param>
    /// <param name="destination">
    /// The path to write; the folder exists, and no other process writes there (see <see cref="CacheLock"/>).
    /// </param>
    /// <param name="observer">Is notified of events.</param>
    /// <param name="cancellationToken">Stops it; downloaded parts are kept for the next time.</param>
    /// <exception cref="DownloadException">It cannot be downloaded; the message names address and cause.</exception>
    public async Task Fetch(
        Uri address,
        FashionFile file,
        string destination,
        IDownloadObserver observer,
        CancellationToken cancellationToken
    )
    {
        var part = new PartFile(destination);
        for (var again = false; ; again = true)
        {
            var pieced = await Receive(address, file, part, observer, cancellationToken).ConfigureAwait(false);
            var check = await ContentCheck.Of(part.Path, file, cancellationToken).ConfigureAwait(false);
            if (check.Good)
            {
                part.Complete();
                observer.OnEnd(file);
                return;
            }

            part.Delete();
            var fault = $"{address}: found {check.Found}, expected {check.Expected}";
            if (again || !pieced)
            {
                throw new DownloadException($"{fault}: the download is damaged or another file, and was not kept");
            }

            // The pieces may be from two versions: a download in one piece will show.
            observer.OnNote($"{fault}, after a download in pieces: downloading it again from the start.");
        }
    }

    /// <summary>Receives the missing rest of the part, retrying as often as allowed.</summary>
    /// <returns>Whether the part consists of the answers to several requests.</returns>
    private async Task<bool> Receive(
        Uri address,
        FashionFile file,
        PartFile part,
        IDownloadObserver observer,
        CancellationToken cancellationToken
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return !await Request(address, file, part, observer, cancellationToken).ConfigureAwait(false);
            }
            catch (DownloadException fault) when (fault.Transient && attempt < patience.Attempts)
            {
                var pause = patience.Pause(attempt);
                observer.OnNote(
                    FormattableString.Invariant(
                        $"{fault.Message}: trying again in {pause.TotalSeconds:0.#} s ({attempt} of {patience.Attempts - 1})."
                    )
                );
                await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>One request and the reading of its answer.</summary>
    /// <returns>Whether the part now consists of this answer alone.</returns>
    private async Task<bool> Request(
        Uri address,
        FashionFile file,
        PartFile part,
        IDownloadObserver observer,
        CancellationToken cancellationToken
    )
    {
        var there = part.Length;
        using var request = Ask(address, part, there);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            limit.CancelAfter(patience.Silence);
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token)
                .ConfigureAwait(false);
            var content = response.Content.Headers;
            switch (response.StatusCode)
            {
                case HttpStatusCode.PartialContent when GoesOn(content.ContentRange, part, there):
                    observer.OnStart(file, there, content.ContentRange!.Length);
                    break;
                case HttpStatusCode.OK:
                    // The server does not support ranges, or its file has changed: this is the whole file.
                    there = 0;
                    part.Begin(content.ContentLength, response.Headers, content.LastModified);
                    observer.OnStart(file, 0, content.ContentLength);
                    break;
                case HttpStatusCode.RequestedRangeNotSatisfiable when content.ContentRange?.Length == there && there > 0:
                    return false; // nothing is missing
                case HttpStatusCode.PartialContent or HttpStatusCode.RequestedRangeNotSatisfiable when there > 0:
                    part.Delete();
                    throw new DownloadException(
                        $"{address}: the downloaded part does not belong to the current file on the server",
                        transient: true
                    );
                default:
                    throw Refused(address, response);
            }

            await Copy(response, file, part, observer, limit, address).ConfigureAwait(false);
            return there == 0;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DownloadException(
                FormattableString.Invariant($"{address}: silent for {patience.Silence.TotalSeconds:0.#} s"),
                transient: true
            );
        }
        catch (HttpRequestException fault)
        {
            // The name or the server cannot be reached: waiting for seconds does not help.
            var transient =
                fault.HttpRequestError
                is not (
                    HttpRequestError.NameResolutionError
                    or HttpRequestError.ConnectionError
                    or HttpRequestError.SecureConnectionError
                );
            throw new DownloadException($"{address}: {fault.Message}", transient, fault);
        }
    }

    private static HttpRequestMessage Ask(Uri address, PartFile part, long there)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (there > 0)
        {
            request.Headers.Range = new RangeHeaderValue(there, null);
            request.Headers.IfRange = part.Info.Version;
        }

        return request;
    }

    private static bool GoesOn(ContentRangeHeaderValue? range, PartFile part, long there) =>
        range?.From == there && (part.Info.Total is not { } total || range.Length is null || range.Length == total);

    private static DownloadException Refused(Uri address, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        return new DownloadException(
            $"{address}: the server answers {status} {response.ReasonPhrase}".TrimEnd(),
            transient: status is 408 or 429 or >= 500
        );
    }

    private async Task Copy(
        HttpResponseMessage response,
        FashionFile file,
        PartFile part,
        IDownloadObserver observer,
        CancellationTokenSource limit,
        Uri address
    )
    {
        var source = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
        await using var sourceClosed = source.ConfigureAwait(false);
        using var target = part.Append();
        var buffer = new byte[BufferSize];
        while (await Read(source, buffer, limit, address).ConfigureAwait(false) is > 0 and var count)
        {
            if (target.Position + count > file.Length + CompressionOverhead)
            {
                target.Close();
                part.Delete();
                throw new DownloadException($"{address}: the server sends more than {file.CompressedName} can be long");
            }

            // Not cancelled half way: the bytes that were read are kept completely or not at all.
            target.Write(buffer, 0, count);
            observer.OnReceived(count);
        }
    }

    private async Task<int> Read(Stream source, byte[] buffer, CancellationTokenSource limit, Uri address)
    {
        try
        {
            limit.CancelAfter(patience.Silence);
            return await source.ReadAsync(buffer, limit.Token).ConfigureAwait(false);
        }
        catch (IOException fault)
        {
            throw new DownloadException($"{address}: the connection broke ({fault.Message})", transient: true, fault);
        }
    }
}

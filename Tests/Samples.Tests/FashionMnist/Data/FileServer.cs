using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Samples.Tests.FashionMnist.Data;

/// <summary>A web server on this machine's loopback that hands out files, well or badly as a test wants it.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener listener = new();

    public FileServer()
    {
        foreach (var file in TestFiles.All)
        {
            Files[$"/{file.CompressedName}"] = TestFiles.Compressed(file);
        }

        var port = FreePort();
        Address = new Uri($"http://127.0.0.1:{port}/");
        listener.Prefixes.Add(Address.AbsoluteUri);
        listener.Start();
        _ = Task.Run(Serve);
    }

    /// <summary>Its address, ended by a slash.</summary>
    public Uri Address { get; }

    /// <summary>What is served, by path.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>What was asked for, in order.</summary>
    public ConcurrentQueue<Served> Requests { get; } = new();

    /// <summary>Whether it knows ranges; without, it sends the whole whatever is asked for.</summary>
    public bool Ranges { get; set; } = true;

    /// <summary>The tag of every file's version; null for none.</summary>
    public string? Tag { get; set; } = "\"1\"";

    /// <summary>The time of every file's last change; null for none.</summary>
    public DateTimeOffset? Modified { get; set; }

    /// <summary>Statuses of the next answers, without content; then it answers well.</summary>
    public Queue<int> Failures { get; } = new();

    /// <summary>After how many bytes of content the next answers break off; then it sends all.</summary>
    public Queue<int> Breaks { get; } = new();

    /// <summary>Waited for before anything is answered.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Waited for by an answer that is to break off, when what comes before has been sent.</summary>
    public Task BreakGate { get; set; } = Task.CompletedTask;

    /// <summary>A port without a listener.</summary>
    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync();
                _ = Task.Run(() => Answer(context));
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        await Gate;
        var (request, response) = (context.Request, context.Response);
        var served = new Served(
            request.Url!.AbsolutePath,
            request.Headers["Range"],
            request.Headers["If-Range"],
            request.Headers["Accept-Encoding"]
        );
        Requests.Enqueue(served);
        try
        {
            if (Failures.TryDequeue(out var status) || !Files.ContainsKey(served.Path))
            {
                response.StatusCode = status == 0 ? 404 : status;
                response.Close();
                return;
            }

            await Send(Files[served.Path], served, response);
        }
        catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The client has gone away, as some tests want it.
        }
    }

    private async Task Send(byte[] file, Served served, HttpListenerResponse response)
    {
        if (Tag is not null)
        {
            response.Headers["ETag"] = Tag;
        }

        if (Modified is { } time)
        {
            response.Headers["Last-Modified"] = time.ToString("R");
        }

        // RFC 9110, 13.1.5: a range whose condition does not hold is as if it were not asked for.
        var same = served.IfRange is null || served.IfRange == Tag || served.IfRange == Modified?.ToString("R");
        var start = Ranges && same && served.Range is { } range ? int.Parse(range["bytes=".Length..].TrimEnd('-')) : 0;
        if (start > 0)
        {
            response.StatusCode = start < file.Length ? 206 : 416;
            response.Headers["Content-Range"] =
                start < file.Length ? $"bytes {start}-{file.Length - 1}/{file.Length}" : $"bytes */{file.Length}";
            if (start >= file.Length)
            {
                response.Close();
                return;
            }
        }

        response.ContentLength64 = file.Length - start;
        if (Breaks.TryDequeue(out var end))
        {
            await response.OutputStream.WriteAsync(file.AsMemory(start, end));
            served.Sent = end;
            await response.OutputStream.FlushAsync();
            await BreakGate;
            response.Abort();
            return;
        }

        await response.OutputStream.WriteAsync(file.AsMemory(start));
        served.Sent = file.Length - start;
        response.Close();
    }

    /// <summary>A request, and the bytes of content that it got.</summary>
    internal sealed record Served(string Path, string? Range, string? IfRange, string? AcceptEncoding)
    {
        public int Sent { get; set; }
    }
}

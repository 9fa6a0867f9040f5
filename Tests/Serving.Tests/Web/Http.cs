using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ServingSample.Web;

namespace Serving.Tests.Web;

/// <summary>Requests as a client sends them.</summary>
internal static class Http
{
    public const string Json = "application/json";
    public const string Bytes = "application/octet-stream";

    public static async Task<HttpResponseMessage> Post(this HttpClient client, string? type, byte[] body, string? encoding = null)
    {
        var content = new ByteArrayContent(body);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return await client.PostAsync("/predict", content);
    }

    public static Task<HttpResponseMessage> Post(this HttpClient client, string? type, string body) =>
        client.Post(type, Encoding.UTF8.GetBytes(body));

    /// <summary>A body as Content-Encoding names it; one that is not known stays as it is.</summary>
    public static byte[] Compressed(byte[] body, string encoding)
    {
        using var memory = new MemoryStream();
        using (
            Stream stream = encoding.ToLowerInvariant() switch
            {
                "gzip" => new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true),
                "deflate" => new ZLibStream(memory, CompressionLevel.Fastest, leaveOpen: true),
                "br" => new BrotliStream(memory, CompressionLevel.Fastest, leaveOpen: true),
                _ => new BufferedStream(memory),
            }
        )
        {
            stream.Write(body);
            stream.Flush();
            return encoding.ToLowerInvariant() is "gzip" or "deflate" or "br" ? Ended(stream, memory) : memory.ToArray();
        }

        static byte[] Ended(Stream stream, MemoryStream memory)
        {
            stream.Dispose();
            return memory.ToArray();
        }
    }

    /// <summary>The predictions of an answer that must be one.</summary>
    public static async Task<Prediction[]> Predictions(this Task<HttpResponseMessage> sent)
    {
        using var response = await sent;
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        var answer = await response.Content.ReadFromJsonAsync<PredictionAnswer>();
        return [.. answer!.Predictions];
    }

    /// <summary>The reason of an answer that must be problem details, and tell nothing of the program's inside.</summary>
    public static async Task<string?> Problem(this Task<HttpResponseMessage> sent, HttpStatusCode status)
    {
        using var response = await sent;
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(
            (status, "application/problem+json"),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType)
        );
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(text);
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        return problem.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() : null;
    }
}

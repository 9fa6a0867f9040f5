using System.Net.Mime;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace ServingSample.Web;

/// <summary>Reads images from the body of a request; other content is rejected with a reason.</summary>
/// <param name="size">Pixels of one image.</param>
internal sealed class RequestReader(int size)
{
    /// <summary>The form of a request.</summary>
    public const string HowTo =
        """Send {"pixels": [784 numbers from 0 to 1]} or {"images": [[784 numbers], ...]} as application/json, """
        + "or 784 bytes for each image as application/octet-stream, rows from top to bottom, 0 for paper; at most 1000 images.";

    private const int MostImages = 1000;
    private const float Ink = 255;

    /// <summary>Reads the images.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancelled when the client disconnects.</param>
    /// <returns>The pixels of all images, 0 to 1, one image after another.</returns>
    /// <exception cref="RefusedException">The body does not have the form in <see cref="HowTo"/>.</exception>
    public async Task<float[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (
            request.Headers.ContentEncoding is [{ Length: > 0 } encoding, ..]
            && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw Refused(
                StatusCodes.Status415UnsupportedMediaType,
                $"The body is encoded as '{encoding}'; supported encodings (Content-Encoding) are gzip, "
                    + "deflate and br, one at a time"
            );
        }

        try
        {
            return
                MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && type.MediaType.Value?.ToLowerInvariant() is { } name
                ? name switch
                {
                    MediaTypeNames.Application.Json => FromJson(
                        ReadJson(await ReadBytesAsync(request, cancellationToken), type.Charset.Value)
                    ),
                    MediaTypeNames.Application.Octet => FromBytes(await ReadBytesAsync(request, cancellationToken)),
                    _ => throw Refused(StatusCodes.Status415UnsupportedMediaType, $"'{name}' is not supported"),
                }
                : throw Refused(
                    StatusCodes.Status415UnsupportedMediaType,
                    "The request does not declare the type of its body (Content-Type)"
                );
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw Refused(fault.StatusCode, $"The body is larger than {DigitServer.LargestBody >> 20} MiB");
        }
        catch (BadHttpRequestException fault)
        {
            throw Refused(fault.StatusCode, "The body cannot be read");
        }
    }

    private static PredictionRequest ReadJson(byte[] body, string? charset)
    {
        try
        {
            var text = RequestText.ToUtf8(body, charset?.Trim('"')) ?? throw Refused($"The body is not text in '{charset}'");
            return JsonSerializer.Deserialize(text.Span, ServingJson.Default.PredictionRequest)
                ?? throw Refused("The body is null");
        }
        catch (NotSupportedException)
        {
            throw Refused(StatusCodes.Status415UnsupportedMediaType, $"The charset '{charset}' is not supported; send UTF-8");
        }
        catch (JsonException fault)
        {
            var place = fault is { LineNumber: { } line, BytePositionInLine: { } position }
                ? $" at line {line + 1}, byte {position + 1}{(fault.Path is { Length: > 1 } path ? $" ({path})" : "")}"
                : "";
            throw Refused($"The body is not JSON of the expected form{place}");
        }
    }

    private static async Task<byte[]> ReadBytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(memory, cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            // From gzip and deflate, and from br.
            throw Refused("The body is not compressed as Content-Encoding says, or damaged");
        }

        return memory.ToArray();
    }

    private float[] FromJson(PredictionRequest request)
    {
        var images = request switch
        {
            { Pixels: { } pixels, Images: null } => [pixels],
            { Pixels: null, Images: { } several } => several,
            { Pixels: null } => throw Refused("There is neither \"pixels\" nor \"images\""),
            _ => throw Refused("There are both \"pixels\" and \"images\""),
        };
        CheckCount(images.Length);
        var all = new float[images.Length * size];
        for (var i = 0; i < images.Length; i++)
        {
            var name = request.Images is null ? "\"pixels\"" : $"Image {i}";
            if (images[i]?.Length != size)
            {
                throw Refused($"{name} has {images[i]?.Length ?? 0} numbers, not {size}");
            }

            var wrong = Array.FindIndex(images[i], pixel => pixel is not (>= 0 and <= 1));
            if (wrong >= 0)
            {
                throw Refused(
                    FormattableString.Invariant($"{name}: number {wrong} is {images[i][wrong]}, not 0 to 1 (divide bytes by 255)")
                );
            }

            images[i].CopyTo(all, i * size);
        }

        return all;
    }

    private float[] FromBytes(byte[] bytes)
    {
        CheckCount((bytes.Length + size - 1) / size);
        return bytes.Length % size == 0
            ? Array.ConvertAll(bytes, pixel => pixel / Ink)
            : throw Refused($"The body has {bytes.Length} bytes, not a multiple of {size}");
    }

    private static void CheckCount(int images)
    {
        if (images is 0 or > MostImages)
        {
            throw Refused(images == 0 ? "There is no image" : $"There are {images} images");
        }
    }

    private static RefusedException Refused(string reason) => Refused(StatusCodes.Status400BadRequest, reason);

    private static RefusedException Refused(int status, string reason) => new(status, $"{reason}. {HowTo}");
}

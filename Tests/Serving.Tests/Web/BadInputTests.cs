using System.Net;
using System.Text.RegularExpressions;
using ServingSample.Web;

namespace Serving.Tests.Web;

/// <summary>What cannot be answered is refused by its HTTP status and a reason that says what to send.</summary>
public sealed class BadInputTests(ServedDigits digits) : IClassFixture<ServedDigits>
{
    private const string HowTo =
        " Send {\"pixels\": [784 numbers from 0 to 1]} or {\"images\": [[784 numbers], ...]} as application/json, "
        + "or 784 bytes for each image as application/octet-stream, rows from top to bottom, 0 for paper; at most 1000 images.";

    private static readonly string Blank = string.Join(',', Enumerable.Repeat('0', 783));

    private readonly HttpClient client = digits.Client;

    [Theory]
    [InlineData("", "The body is not JSON of the expected form at line 1, byte #.")]
    [InlineData("digits", "The body is not JSON of the expected form at line 1, byte #.")]
    [InlineData("null", "The body is null.")]
    [InlineData("[]", "The body is not JSON of the expected form at line 1, byte #.")]
    [InlineData("7", "The body is not JSON of the expected form at line 1, byte #.")]
    [InlineData("{}", "There is neither \"pixels\" nor \"images\".")]
    [InlineData("{\"pixels\": null}", "There is neither \"pixels\" nor \"images\".")]
    [InlineData("{\"pixels\": [], \"images\": []}", "There are both \"pixels\" and \"images\".")]
    [InlineData("{\"pixels\": []}", "\"pixels\" has 0 numbers, not 784.")]
    [InlineData("{\"pixels\": [0, 1]}", "\"pixels\" has 2 numbers, not 784.")]
    [InlineData("{\"pixels\": [0, \"1\"]}", "The body is not JSON of the expected form at line 1, byte # ($.pixels[1]).")]
    [InlineData("{\"pixels\": [0, null]}", "The body is not JSON of the expected form at line 1, byte # ($.pixels[1]).")]
    [InlineData("{\"pixels\": [NaN]}", "The body is not JSON of the expected form at line 1, byte # ($.pixels[0]).")]
    [InlineData("{\"Pixels\": [0]}", "The body is not JSON of the expected form at line 1, byte # ($.Pixels).")]
    [InlineData("{\"images\": []}", "There is no image.")]
    [InlineData("{\"images\": [null]}", "Image 0 has 0 numbers, not 784.")]
    [InlineData("{\"images\": [[0]]}", "Image 0 has 1 numbers, not 784.")]
    [InlineData("{\"pixels\": [\n0,,1]}", "The body is not JSON of the expected form at line 2, byte # ($.pixels[1]).")]
    public async Task Json_that_is_no_image(string body, string reason)
    {
        var told = await client.Post(Http.Json, body).Problem(HttpStatusCode.BadRequest);

        // The very byte is the JSON reader's business, and another one's in another version of it.
        Assert.Equal(reason + HowTo, Regex.Replace(told!, @"byte \d+", "byte #"));
    }

    [Theory]
    [InlineData("255", "255")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("1.0001", "1.0001")]
    [InlineData("1e999", "Infinity")]
    [InlineData("-1e999", "-Infinity")]
    public async Task Numbers_that_are_no_pixels(string number, string shown)
    {
        Assert.Equal(
            $"\"pixels\": number 783 is {shown}, not 0 to 1 (divide bytes by 255).{HowTo}",
            await client.Post(Http.Json, $$"""{"pixels": [{{Blank}},{{number}}]}""").Problem(HttpStatusCode.BadRequest)
        );
        Assert.Equal(
            $"Image 1: number 783 is {shown}, not 0 to 1 (divide bytes by 255).{HowTo}",
            await client
                .Post(Http.Json, $$"""{"images": [[{{Blank}},0],[{{Blank}},{{number}}]]}""")
                .Problem(HttpStatusCode.BadRequest)
        );
    }

    [Fact]
    public async Task More_images_than_are_taken()
    {
        var images = string.Join(',', Enumerable.Repeat($"[{Blank},0]", 1001));

        Assert.Equal(
            $"There are 1001 images.{HowTo}",
            await client.Post(Http.Json, $$"""{"images": [{{images}}]}""").Problem(HttpStatusCode.BadRequest)
        );
        Assert.Equal(
            $"There are 1001 images.{HowTo}",
            await client.Post(Http.Bytes, new byte[1001 * 784]).Problem(HttpStatusCode.BadRequest)
        );
    }

    [Theory]
    [InlineData(0, "There is no image.")]
    [InlineData(783, "The body has 783 bytes, not a multiple of 784.")]
    [InlineData(800, "The body has 800 bytes, not a multiple of 784.")]
    public async Task Bytes_that_are_no_images(int count, string reason) =>
        Assert.Equal(reason + HowTo, await client.Post(Http.Bytes, new byte[count]).Problem(HttpStatusCode.BadRequest));

    [Theory]
    [InlineData("text/plain", "'text/plain' is not supported.")]
    [InlineData("image/png", "'image/png' is not supported.")]
    [InlineData(null, "The request does not declare the type of its body (Content-Type).")]
    public async Task Other_types_of_bodies(string? type, string reason) =>
        Assert.Equal(reason + HowTo, await client.Post(type, "{}").Problem(HttpStatusCode.UnsupportedMediaType));

    [Theory]
    [InlineData(Http.Bytes, false)]
    [InlineData(Http.Bytes, true)]
    [InlineData(Http.Json, false)]
    [InlineData(Http.Json, true)]
    public async Task Too_large_a_body(string type, bool chunked)
    {
        // Blanks are no mistake in JSON before their end.
        var body = new byte[DigitServer.LargestBody + 1];
        body.AsSpan().Fill((byte)' ');
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/predict") { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        // The server answers without reading to the end: the client must not insist on sending first.
        request.Headers.ExpectContinue = !chunked;

        Assert.Equal(
            $"The body is larger than 16 MiB.{HowTo}",
            await client.SendAsync(request).Problem(HttpStatusCode.RequestEntityTooLarge)
        );
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("compress")]
    [InlineData("gzip, br")]
    public async Task Other_encodings_of_bodies(string encoding)
    {
        var content = new ByteArrayContent(new byte[784]);
        content.Headers.ContentType = new(Http.Bytes);
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);

        Assert.Equal(
            $"The body is encoded as '{encoding}'; supported encodings (Content-Encoding) are gzip, "
                + $"deflate and br, one at a time.{HowTo}",
            await client.PostAsync("/predict", content).Problem(HttpStatusCode.UnsupportedMediaType)
        );
    }

    [Theory]
    [InlineData("gzip", Http.Bytes)]
    [InlineData("gzip", Http.Json)]
    [InlineData("deflate", Http.Bytes)]
    [InlineData("br", Http.Json)]
    public async Task A_body_that_is_not_compressed_as_it_says(string encoding, string type) =>
        Assert.Equal(
            $"The body is not compressed as Content-Encoding says, or damaged.{HowTo}",
            await client.Post(type, [.. Enumerable.Repeat((byte)'{', 784)], encoding).Problem(HttpStatusCode.BadRequest)
        );

    [Theory]
    [InlineData("gzip", Http.Bytes)]
    [InlineData("br", Http.Json)]
    public async Task A_small_body_that_becomes_too_large(string encoding, string type) =>
        Assert.Equal(
            $"The body is larger than 16 MiB.{HowTo}",
            await client
                .Post(type, Http.Compressed([.. Enumerable.Repeat((byte)' ', DigitServer.LargestBody + 1)], encoding), encoding)
                .Problem(HttpStatusCode.RequestEntityTooLarge)
        );

    [Theory]
    [InlineData("utf-7")]
    [InlineData("klingon")]
    public async Task Other_charsets(string charset) =>
        Assert.Equal(
            $"The charset '{charset}' is not supported; send UTF-8.{HowTo}",
            await client.Post($"{Http.Json}; charset={charset}", "{}").Problem(HttpStatusCode.UnsupportedMediaType)
        );

    [Fact]
    public async Task Text_that_is_not_in_its_charset() =>
        Assert.Equal(
            $"The body is not text in 'utf-16'.{HowTo}",
            await client
                .Post($"{Http.Json}; charset=utf-16", [(byte)'{', 0, 0xD8, 0xD8, (byte)'}', 0])
                .Problem(HttpStatusCode.BadRequest)
        );

    [Fact]
    public async Task Other_paths_and_methods()
    {
        await client.GetAsync("/predictions").Problem(HttpStatusCode.NotFound);
        await client.GetAsync("/predict").Problem(HttpStatusCode.MethodNotAllowed);
        await client.PostAsync("/network", new StringContent("{}")).Problem(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task After_all_of_it_the_server_answers_as_before()
    {
        for (var i = 0; i < 50; i++)
        {
            await client.Post(Http.Json, "{\"pixels\": [").Problem(HttpStatusCode.BadRequest);
        }

        Assert.Equal(7, Assert.Single(await client.Post(Http.Bytes, digits.Bytes(0, 1)).Predictions()).Class);
    }
}

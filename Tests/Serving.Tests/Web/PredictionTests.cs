using System.Net.Http.Json;
using System.Text.Json;
using ServingSample.Web;

namespace Serving.Tests.Web;

/// <summary>Right answers, over real connections.</summary>
public sealed class PredictionTests(ServedDigits digits) : IClassFixture<ServedDigits>
{
    private readonly HttpClient client = digits.Client;

    [Fact]
    public async Task One_image_as_json()
    {
        var prediction = Assert.Single(
            await client.Post(Http.Json, JsonSerializer.Serialize(new { pixels = digits.Floats(0, 1) })).Predictions()
        );

        Assert.Equal(7, prediction.Class);
        Assert.Equal(10, prediction.Probabilities.Count);
        Assert.Equal(prediction.Probabilities.Max(), prediction.Probability);
        Assert.Equal(prediction.Probability, prediction.Probabilities[7]);
        Assert.Equal(1, prediction.Probabilities.Sum(), 5);
        Assert.All(prediction.Probabilities, probability => Assert.InRange(probability, 0, 1));
    }

    [Theory]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON")]
    public async Task The_content_type_may_be_written_otherwise(string type) =>
        Assert.Single(await client.Post(type, JsonSerializer.Serialize(new { pixels = digits.Floats(0, 1) })).Predictions());

    [Theory]
    [InlineData("gzip", Http.Json)]
    [InlineData("gzip", Http.Bytes)]
    [InlineData("GZIP", Http.Bytes)]
    [InlineData("br", Http.Json)]
    [InlineData("deflate", Http.Bytes)]
    [InlineData("identity", Http.Bytes)]
    public async Task The_body_may_be_compressed(string encoding, string type)
    {
        var body =
            type == Http.Json ? JsonSerializer.SerializeToUtf8Bytes(new { pixels = digits.Floats(0, 1) }) : digits.Bytes(0, 1);

        Assert.Equal(7, Assert.Single(await client.Post(type, Http.Compressed(body, encoding), encoding).Predictions()).Class);
    }

    [Theory]
    [InlineData("utf-8", null, false)]
    [InlineData("utf-8", null, true)]
    [InlineData("utf-8", "\"UTF-8\"", true)]
    [InlineData("utf-8", "us-ascii", false)]
    [InlineData("utf-16", "utf-16", false)]
    [InlineData("utf-16", "utf-16", true)]
    [InlineData("utf-16", null, true)]
    [InlineData("utf-16", null, false)]
    [InlineData("utf-16BE", "utf-16be", false)]
    [InlineData("utf-16BE", "utf-16", true)]
    [InlineData("utf-16BE", null, false)]
    [InlineData("utf-32", "utf-32", true)]
    [InlineData("utf-32", null, false)]
    [InlineData("latin1", "iso-8859-1", false)]
    public async Task The_text_may_be_encoded_otherwise(string encoding, string? charset, bool marked)
    {
        var known = System.Text.Encoding.GetEncoding(encoding);
        byte[] body =
        [
            .. marked ? known.GetPreamble() : [],
            .. known.GetBytes(JsonSerializer.Serialize(new { pixels = digits.Floats(0, 1) })),
        ];

        Assert.Equal(
            7,
            Assert
                .Single(await client.Post(Http.Json + (charset is null ? "" : "; charset=" + charset), body).Predictions())
                .Class
        );
    }

    [Fact]
    public async Task Images_as_json_and_as_bytes_are_the_same()
    {
        var images = Enumerable.Range(0, 20).Select(i => digits.Floats(i, 1)).ToArray();

        var asJson = await client.Post(Http.Json, JsonSerializer.Serialize(new { images })).Predictions();
        var asBytes = await client.Post(Http.Bytes, digits.Bytes(0, 20)).Predictions();

        Assert.Equal(20, asJson.Length);
        Assert.Equal(
            asJson.SelectMany(prediction => prediction.Probabilities),
            asBytes.SelectMany(prediction => prediction.Probabilities)
        );
        Assert.Equal(asJson.Select(prediction => prediction.Class), asBytes.Select(prediction => prediction.Class));
    }

    [Fact]
    public async Task Ten_thousand_images_are_answered_as_well_as_the_network_can()
    {
        var right = 0;
        for (var first = 0; first < 10_000; first += 1000)
        {
            var predictions = await client.Post(Http.Bytes, digits.Bytes(first, 1000)).Predictions();
            right += predictions.Zip(digits.Labels(first, 1000)).Count(pair => pair.First.Class == pair.Second);
        }

        var accuracy = digits.Network.Evaluate(digits.Mnist.Test).Score;
        Assert.Equal(accuracy, right / 10_000.0, 9);
        Assert.InRange(accuracy, 0.9, 1);
    }

    [Fact]
    public async Task Requests_at_once_are_answered_as_one_after_another()
    {
        var parts = Enumerable.Range(0, 40).Select(i => (First: i * 7, Count: 1 + (i % 5 * 8))).ToArray();
        var expected = new List<float[]>();
        foreach (var (first, count) in parts)
        {
            expected.Add(Flat(await client.Post(Http.Bytes, digits.Bytes(first, count)).Predictions()));
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 400),
            new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (i, _) =>
            {
                var (first, count) = parts[i % parts.Length];
                Assert.Equal(
                    expected[i % parts.Length],
                    Flat(await client.Post(Http.Bytes, digits.Bytes(first, count)).Predictions())
                );
            }
        );

        static float[] Flat(Prediction[] predictions) => [.. predictions.SelectMany(prediction => prediction.Probabilities)];
    }

    [Fact]
    public async Task The_card()
    {
        var text = await client.GetStringAsync("/");
        var card = await client.GetFromJsonAsync<NetworkDescription>("/network");

        Assert.StartsWith("ModelC: [784] -> [10]\n", text, StringComparison.Ordinal);
        Assert.Contains("""POST /predict   Send {"pixels": [784 numbers from 0 to 1]}""", text, StringComparison.Ordinal);
        Assert.Equal(("ModelC", 79_510L), (card!.Name, card.ParameterCount));
        Assert.Equal([784], card.InputShape);
        Assert.Equal([10], card.OutputShape);
        Assert.Equal(digits.Network.Summary(), card.Card);
    }

    [Fact]
    public async Task Health() => Assert.Equal("Healthy", await client.GetStringAsync("/health"));
}

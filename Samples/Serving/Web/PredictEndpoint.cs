using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using NetDsl;

namespace ServingSample.Web;

/// <summary>POST /predict: takes images, returns digits with their probabilities.</summary>
/// <param name="network">The network; Predict may be called by many requests at once.</param>
/// <param name="log">The log for faults of the network.</param>
internal sealed partial class PredictEndpoint(INetwork network, ILogger log)
{
    private readonly int classes = Size(network.OutputShape);
    private readonly RequestReader reader = new(Size(network.InputShape));

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancelled when the client disconnects.</param>
    /// <returns>The predictions, or the reason why there are none.</returns>
    public async Task<Results<JsonHttpResult<PredictionAnswer>, ProblemHttpResult>> AnswerAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var scores = network.Predict(await reader.ReadAsync(request, cancellationToken));
            var wrong = Array.FindIndex(scores, score => !float.IsFinite(score));
            if (wrong >= 0)
            {
                NotFinite(log, network.Name, scores[wrong], wrong / classes);
                return TypedResults.Problem(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The network's answer to image {wrong / classes} is {scores[wrong]}, "
                            + $"which has no probability. The image is in order; the network's weights "
                            + $"are not. Report this to the server's operator."
                    ),
                    statusCode: StatusCodes.Status500InternalServerError
                );
            }

            var predictions = Enumerable
                .Range(0, scores.Length / classes)
                .Select(i => Prediction.Of(scores.AsSpan(i * classes, classes)));
            return TypedResults.Json(new PredictionAnswer([.. predictions]), ServingJson.Default.PredictionAnswer);
        }
        catch (RefusedException refused)
        {
            return TypedResults.Problem(refused.Message, statusCode: refused.Status);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "{Network} answers image {Image} of a request by {Score}: its weights cannot be used. Load others."
    )]
    private static partial void NotFinite(ILogger log, string network, float score, int image);

    private static int Size(IReadOnlyList<int> shape) => shape.Aggregate(1, (product, size) => product * size);
}

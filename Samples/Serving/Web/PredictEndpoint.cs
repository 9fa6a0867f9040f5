using Microsoft.AspNetCore.Http.HttpResults;
using NetDsl;

namespace ServingSample.Web;

/// <summary>POST /predict: images in, digits with their probabilities out.</summary>
/// <param name="network">The network; Predict may be called by many requests at once.</param>
internal sealed class PredictEndpoint(INetwork network)
{
    private readonly int classes = Size(network.OutputShape);
    private readonly RequestReader reader = new(Size(network.InputShape));

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">The sender has gone.</param>
    /// <returns>The predictions, or why there are none.</returns>
    public async Task<Results<JsonHttpResult<PredictionAnswer>, ProblemHttpResult>> AnswerAsync(
        HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var scores = network.Predict(await reader.ReadAsync(request, cancellationToken));
            var predictions = Enumerable.Range(0, scores.Length / classes).Select(i => Prediction.Of(scores.AsSpan(i * classes, classes)));
            return TypedResults.Json(new PredictionAnswer([.. predictions]), ServingJson.Default.PredictionAnswer);
        }
        catch (RefusedException refused)
        {
            return TypedResults.Problem(refused.Message, statusCode: refused.Status);
        }
    }

    private static int Size(IReadOnlyList<int> shape) => shape.Aggregate(1, (product, size) => product * size);
}

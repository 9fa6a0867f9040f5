using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using NetDsl;

namespace ServingSample.Web;

/// <summary>The body of a request: one image, or several.</summary>
/// <param name="Pixels">One image: its pixels row by row, 0 (paper) to 1 (ink).</param>
/// <param name="Images">Several images, each as <paramref name="Pixels"/>.</param>
public sealed record PredictionRequest(float[]? Pixels = null, float[][]? Images = null)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"Pixels = {Pixels?.Length ?? 0} numbers, Images = {Images?.Length ?? 0} images"
        );
        return true;
    }
}

/// <summary>The body of an answer.</summary>
/// <param name="Predictions">One for each image, in their order.</param>
public sealed record PredictionAnswer(IReadOnlyList<Prediction> Predictions)
{
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"Predictions = [{string.Join(", ", Predictions)}]");
        return true;
    }
}

/// <summary>The network's answer for an image.</summary>
/// <param name="Class">The most probable digit.</param>
/// <param name="Probability">Its probability.</param>
/// <param name="Probabilities">The probabilities of all digits, from 0 to 9.</param>
public sealed record Prediction(int Class, float Probability, IReadOnlyList<float> Probabilities)
{
    /// <summary>Converts a network's scores to probabilities, by the softmax that cross entropy includes.</summary>
    /// <param name="scores">The scores of one image; finite.</param>
    public static Prediction Of(ReadOnlySpan<float> scores)
    {
        var highest = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            highest = scores[i] > scores[highest] ? i : highest;
        }

        var probabilities = new float[scores.Length];
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            // The highest score is subtracted, so that no exponential is above 1.
            sum += probabilities[i] = MathF.Exp(scores[i] - scores[highest]);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            probabilities[i] = (float)(probabilities[i] / sum);
        }

        return new Prediction(highest, probabilities[highest], probabilities);
    }

    private bool PrintMembers(StringBuilder text)
    {
        var all = string.Join(", ", Probabilities.Select(each => each.ToString(CultureInfo.InvariantCulture)));
        text.Append(CultureInfo.InvariantCulture, $"Class = {Class}, Probability = {Probability}, Probabilities = [{all}]");
        return true;
    }
}

/// <summary>The answer of GET /network.</summary>
/// <param name="Name">The network's name.</param>
/// <param name="InputShape">Sizes of one image.</param>
/// <param name="OutputShape">Sizes of one output.</param>
/// <param name="ParameterCount">Number of trained parameters.</param>
/// <param name="Card">Stages with shapes, parameters and multiply-adds, as text.</param>
public sealed record NetworkDescription(
    string Name,
    IReadOnlyList<int> InputShape,
    IReadOnlyList<int> OutputShape,
    long ParameterCount,
    string Card
)
{
    /// <summary>The description of a network.</summary>
    public static NetworkDescription Of(INetwork network) =>
        new(network.Name, network.InputShape, network.OutputShape, network.ParameterCount, network.Summary());

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"Name = {Name}, InputShape = [{string.Join(", ", InputShape)}], "
                + $"OutputShape = [{string.Join(", ", OutputShape)}], ParameterCount = {ParameterCount}"
        );
        return true;
    }
}

/// <summary>
/// The messages as JSON, without reflection. Unknown names in a request are rejected, so that a misspelt name is noticed.
/// </summary>
[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    AllowDuplicateProperties = false,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(PredictionRequest))]
[JsonSerializable(typeof(PredictionAnswer))]
[JsonSerializable(typeof(NetworkDescription))]
internal sealed partial class ServingJson : JsonSerializerContext;

using System.Globalization;
using ServingSample.Web;

namespace Serving.Tests.Web;

/// <summary>Messages in logs: numbers, not the names of types.</summary>
public sealed class MessageTextTests
{
    [Fact]
    public void Messages_print_in_every_culture_alike()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("sv-SE");
        try
        {
            Assert.Equal(
                "PredictionAnswer { Predictions = [Prediction { Class = 1, Probability = 0.75, Probabilities = [0.25, 0.75] }] }",
                new PredictionAnswer([new Prediction(1, 0.75f, [0.25f, 0.75f])]).ToString()
            );
            Assert.Equal(
                "PredictionRequest { Pixels = 2 numbers, Images = 0 images }",
                new PredictionRequest([0.5f, 1]).ToString()
            );
            Assert.Equal(
                "NetworkDescription { Name = C, InputShape = [784], OutputShape = [10], ParameterCount = 5 }",
                new NetworkDescription("C", [784], [10], 5, "…").ToString()
            );
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}

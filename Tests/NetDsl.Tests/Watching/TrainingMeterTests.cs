using System.Diagnostics.Metrics;
using System.Globalization;

namespace NetDsl.Tests.Watching;

public sealed class TrainingMeterTests
{
    [Fact]
    public void A_listener_gets_every_figure_with_the_networks_name()
    {
        var time = new ManualTime();
        var seen = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Meter.Name == "NetDsl.Training")
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        listener.Start();
        FakeRun.Through(new TrainingMeter(time), time);

        Assert.Equal(6, seen.Count(line => line == "steps 1 network=Fake<1>"));
        Assert.Equal(
            ["samples 10", "samples 10", "samples 5", "samples 10", "samples 10", "samples 5"],
            seen.Where(line => line.StartsWith("samples ")).Select(line => line[..line.IndexOf(" network")])
        );
        Assert.Contains("loss 0.5 network=Fake<1>", seen);
        Assert.Contains("learning_rate 0.0125 network=Fake<1>", seen);
        Assert.Contains("samples_per_second 200 network=Fake<1>", seen);
        Assert.Contains("test.loss 0.25 network=Fake<1>", seen);
        Assert.Contains("test.score 0.8 network=Fake<1> metric=Accuracy", seen);

        void Add<T>(string name, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Tests of other classes train at the same time.
            var text = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
            if (text.StartsWith("network=Fake<1>", StringComparison.Ordinal))
            {
                seen.Add(string.Create(CultureInfo.InvariantCulture, $"{name["netdsl.training.".Length..]} {value} {text}"));
            }
        }
    }
}

using System.Text;
using System.Text.Json;
using NetDsl.Tests.Data;

namespace NetDsl.Tests.Watching;

public sealed class JsonLinesTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_is_an_object_a_line()
    {
        using var stream = new MemoryStream();
        FakeRun.Through(new JsonLines(stream, 2, time), time);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');

        Assert.StartsWith("""{"event":"start","time":"2026-01-02T03:04:05Z","network":"Fake<1>",""", lines[0]);
        Assert.Contains(""","trainingSamples":25,"testSamples":5,"steps":6,"options":{""", lines[0]);
        using var start = JsonDocument.Parse(lines[0]);
        Assert.Equal(10, start.RootElement.GetProperty("options").GetProperty("batchSize").GetInt32());
        Assert.Equal(
            """
            {"event":"step","time":"2026-01-02T03:04:05.1Z","step":2,"loss":1,"learningRate":0.05,"samplesPerSecond":200}
            {"event":"evaluation","time":"2026-01-02T03:04:05.65Z","step":3,"loss":0.6666666865348816,"learningRate":0.025,"samplesPerSecond":166.7,"testLoss":0.5,"metric":"Accuracy","score":0.6}
            {"event":"step","time":"2026-01-02T03:04:05.7Z","step":4,"loss":0.5,"learningRate":0.0125,"samplesPerSecond":175}
            {"event":"step","time":"2026-01-02T03:04:05.8Z","step":6,"loss":0.3333333432674408,"learningRate":0.003125,"samplesPerSecond":166.7}
            {"event":"evaluation","time":"2026-01-02T03:04:06.3Z","step":6,"loss":0.3333333432674408,"learningRate":0.003125,"samplesPerSecond":166.7,"testLoss":0.25,"metric":"Accuracy","score":0.8}
            {"event":"end","time":"2026-01-02T03:04:06.3Z","step":6,"seconds":0.3,"stopReason":"Completed"}

            """,
            string.Join('\n', lines[1..])
        );
    }

    [Fact]
    public void A_file_has_one_run_after_another_and_can_be_read_meanwhile()
    {
        var observer = new JsonLines(folder["run.jsonl"]);
        FakeRun.Through(observer, time);
        observer.OnStart(FakeRun.Start);
        Assert.Equal(2, Events().Count(name => name == "start"));
        observer.OnFailed();
        Assert.Equal(["start", "evaluation", "evaluation", "end", "start", "failed"], Events());
        File.Delete(folder["run.jsonl"]);
    }

    [Fact]
    public void Numbers_that_are_not_finite_are_texts()
    {
        using var stream = new MemoryStream();
        var observer = new JsonLines(stream, 1, time);
        observer.OnStart(FakeRun.Start);
        observer.OnStep(new TrainingStep(1, float.NaN));
        observer.OnEvaluated(
            new TrainingRecord(1, float.NaN, new Evaluation(5, double.PositiveInfinity, MetricKind.R2, double.NaN))
        );
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("\"loss\":\"NaN\"", text);
        Assert.Contains("\"testLoss\":\"Infinity\",\"metric\":\"R2\",\"score\":\"NaN\"", text);
    }

    [Fact]
    public void A_folder_that_is_missing_is_an_exception_before_the_first_step() =>
        Assert.Throws<DirectoryNotFoundException>(() => new JsonLines(folder["none/run.jsonl"]).OnStart(FakeRun.Start));

    private List<string> Events()
    {
        using var file = new FileStream(folder["run.jsonl"], FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString()!),
        ];
    }
}

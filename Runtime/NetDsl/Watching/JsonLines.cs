using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// Writes a run as JSON, an object a line (<see href="https://jsonlines.org">JSON Lines</see>): <c>start</c>, <c>step</c>,
/// <c>evaluation</c>, and <c>end</c> or <c>failed</c>. docs/watching.md describes the properties. Lines are on the disk after
/// each evaluation.
/// </summary>
public sealed class JsonLines : ITrainingObserver
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    // Names of networks may have letters of any language, and no line is put into a web page.
    private static readonly JsonLineContext Context = new(
        new JsonSerializerOptions(JsonLineContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
    );

    private readonly string? path;
    private readonly int every;
    private readonly TimeProvider time;
    private readonly RunClock clock;
    private Stream? stream;
    private double rate;

    /// <summary>Appends to a file, which is opened when a run starts and closed when it ends.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="every">Steps from one <c>step</c> line to the next, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="every"/> is below 1.</exception>
    public JsonLines(string path, int every = 50)
        : this(every, TimeProvider.System)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        this.path = path;
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="every">Steps from one <c>step</c> line to the next, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="every"/> is below 1.</exception>
    public JsonLines(Stream stream, int every = 50)
        : this(stream, every, TimeProvider.System) { }

    internal JsonLines(Stream stream, int every, TimeProvider time)
        : this(every, time)
    {
        ArgumentNullException.ThrowIfNull(stream);
        this.stream = stream;
    }

    private JsonLines(int every, TimeProvider time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        (this.every, this.time, clock) = (every, time, new RunClock(time));
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">The file cannot be opened or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void OnStart(TrainingStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        clock.Start(start);
        stream = path is null ? stream : new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 1 << 16);
        Write(
            new JsonLine("start", Now)
            {
                Network = start.Network,
                TrainingSamples = start.TrainingSamples,
                TestSamples = start.TestSamples,
                Steps = start.TotalIterations,
                Options = start.Options,
            }
        );
        stream!.Flush();
    }

    /// <inheritdoc/>
    public void OnStep(TrainingStep step)
    {
        clock.Step(step.Iteration);
        rate = step.LearningRate;
        if (step.Iteration % every == 0)
        {
            Write(Figures("step", step.Loss));
        }
    }

    /// <inheritdoc/>
    public void OnEvaluated(TrainingRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        clock.Evaluated();
        Write(
            Figures("evaluation", record.Loss) with
            {
                TestLoss = record.Test?.Loss,
                Metric = record.Test?.Metric,
                Score = record.Test?.Score,
            }
        );
        stream!.Flush();
    }

    /// <inheritdoc/>
    public void OnEnd(TrainingHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        Write(
            new JsonLine("end", Now)
            {
                Step = history.Iterations,
                Seconds = history.TrainingTime.TotalSeconds,
                StopReason = history.StopReason,
                BestStep = history.BestIteration,
            }
        );
        Close();
    }

    /// <inheritdoc/>
    public void OnFailed()
    {
        try
        {
            if (stream is not null)
            {
                Write(new JsonLine("failed", Now) { Step = clock.Iteration });
                Close();
            }
        }
        catch (IOException)
        {
            // The exception that ended the run is the one to see, and perhaps it was this very disk.
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private JsonLine Figures(string name, double loss) =>
        new(name, Now)
        {
            Step = clock.Iteration,
            Loss = loss,
            LearningRate = rate,
            SamplesPerSecond = Math.Round(clock.SamplesPerSecond, 1),
        };

    private void Write(JsonLine line)
    {
        JsonSerializer.Serialize(stream!, line, Context.JsonLine);
        stream!.Write(LineEnd);
    }

    private void Close()
    {
        stream!.Flush();
        if (path is not null)
        {
            stream.Dispose();
            stream = null;
        }
    }
}

/// <summary>A line of <see cref="JsonLines"/>; what an event does not have is left out.</summary>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
internal sealed record JsonLine(string Event, DateTime Time)
{
    public string? Network { get; init; }
    public int? TrainingSamples { get; init; }
    public int? TestSamples { get; init; }
    public int? Steps { get; init; }
    public TrainingOptions? Options { get; init; }
    public int? Step { get; init; }
    public double? Loss { get; init; }
    public double? LearningRate { get; init; }
    public double? SamplesPerSecond { get; init; }
    public double? TestLoss { get; init; }
    public MetricKind? Metric { get; init; }
    public double? Score { get; init; }
    public double? Seconds { get; init; }
    public StopReason? StopReason { get; init; }
    public int? BestStep { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(JsonLine))]
internal sealed partial class JsonLineContext : JsonSerializerContext;

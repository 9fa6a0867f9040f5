using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NetDsl;

/// <summary>The files of a run folder, which is locked until this object is disposed.</summary>
internal sealed class RunStore : IDisposable
{
    private const string LastName = "last.safetensors";
    private const string BestName = "best.safetensors";
    private const string HistoryName = "history.jsonl";
    private const string CardName = "card.txt";
    private const string LockName = "run.lock";

    // "Used by another process": of Linux, macOS and Windows.
    private static readonly int[] Locked = [11, 35, unchecked((int)0x80070020)];

    private readonly string folder;
    private readonly FileStream hold;

    /// <summary>Creates the folder if necessary, and locks it.</summary>
    /// <exception cref="IOException">Another run uses it, or it cannot be written to; the message says what to do.</exception>
    public RunStore(string folder)
    {
        this.folder = folder;
        var path = In(LockName);
        FileStream? file = null;
        try
        {
            Directory.CreateDirectory(folder);

            // The system releases the lock when the process ends, however it ends.
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            DeleteRemains();
            hold = file;
        }
        catch (IOException error) when (Locked.Contains(error.HResult))
        {
            throw new IOException(
                $"Another run uses the folder {folder}: {path} is locked. Wait until it ends, or choose another folder.",
                error
            );
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            throw new IOException(
                $"{folder} cannot be used as a run folder: {Sentence(error)} Choose a folder that this program may write to.",
                error
            );
        }
    }

    /// <summary>The file with weights and state.</summary>
    public string Last => In(LastName);

    /// <summary>The file with the best weights.</summary>
    public string Best => In(BestName);

    /// <summary>The run that the folder has.</summary>
    /// <returns>Null if it has none.</returns>
    /// <exception cref="InvalidDataException">The file is damaged or not of a run; the message says what to do.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public LeftRun? Read()
    {
        try
        {
            return File.Exists(Last) ? LeftRun.Read(Last) : null;
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException(
                $"The run in {folder} cannot go on. {error.Message} Put back a copy of the file, choose another folder, or "
                    + $"delete the file to begin again; {BestName} beside it is not affected until the first evaluation.",
                error
            );
        }
    }

    /// <summary>Writes what people read: the card, and the history of a run that goes on.</summary>
    /// <param name="card">The card.</param>
    /// <param name="records">The evaluations; empty for a run that begins.</param>
    /// <param name="kept">The iteration of the state that the folder has; 0 for none.</param>
    /// <exception cref="IOException">A file cannot be written; the previous one is unchanged.</exception>
    public void WriteTexts(string card, IReadOnlyList<TrainingRecord> records, int kept) =>
        Keep(
            kept,
            () =>
            {
                AtomicFile.Write(In(CardName), stream => stream.Write(Encoding.UTF8.GetBytes(card)));
                WriteHistory(records);
            }
        );

    /// <summary>
    /// Writes a state. The best weights come first: if the run is killed between the files, it does these steps again, and finds
    /// the same best weights.
    /// </summary>
    /// <param name="weights">The weights.</param>
    /// <param name="parts">What the engine wrote.</param>
    /// <param name="state">The state.</param>
    /// <param name="order">The order of the epoch.</param>
    /// <param name="isBest">Whether these are the best weights so far.</param>
    /// <param name="kept">The iteration of the state that the folder has; 0 for none.</param>
    /// <exception cref="IOException">A file cannot be written; the previous one is unchanged.</exception>
    public void Write(WeightSaver weights, StateSaver parts, RunState state, ReadOnlySpan<byte> order, bool isBest, int kept)
    {
        var file = LeftRun.ToFile(weights, parts, state, order);
        Keep(
            kept,
            () =>
            {
                if (isBest)
                {
                    weights.Save(In(BestName));
                }

                file.Write(Last);
                WriteHistory(state.Records);
            }
        );
    }

    /// <summary>Unlocks the folder.</summary>
    public void Dispose() => hold.Dispose();

    // One evaluation a line.
    private void WriteHistory(IEnumerable<TrainingRecord> records) =>
        AtomicFile.Write(
            In(HistoryName),
            stream =>
            {
                foreach (var record in records)
                {
                    using (var json = new Utf8JsonWriter(stream))
                    {
                        Write(json, record);
                    }

                    stream.WriteByte((byte)'\n');
                }
            }
        );

    private static void Write(Utf8JsonWriter json, TrainingRecord record)
    {
        json.WriteStartObject();
        json.WriteNumber("iteration", record.Iteration);
        Number("loss", record.Loss);
        if (record.Test is { } test)
        {
            Number("testLoss", test.Loss);
            json.WriteString("metric", test.Metric.ToString());
            Number("score", test.Score);
        }

        json.WriteEndObject();

        // As float and as double the same figure has other digits.
        void Number(string name, double value)
        {
            if (!double.IsFinite(value))
            {
                json.WriteNull(name);
            }
            else if (value == (float)value)
            {
                json.WriteNumber(name, (float)value);
            }
            else
            {
                json.WriteNumber(name, value);
            }
        }
    }

    private void Keep(int kept, Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var state =
                kept > 0
                    ? $"It still has the state of iteration {kept.ToString(CultureInfo.InvariantCulture)}. Make room, or make it "
                        + "writable, and call Fit with the folder again: it goes on from there."
                    : "It has no state yet. Make room, or make it writable, or choose another folder.";
            throw new IOException($"The run folder {folder} cannot be written: {Sentence(error)} {state}", error);
        }
    }

    // What a killed process was writing.
    private void DeleteRemains()
    {
        foreach (var name in new[] { LastName, BestName, HistoryName, CardName })
        {
            foreach (var file in Directory.EnumerateFiles(folder, $".{name}.*.tmp"))
            {
                File.Delete(file);
            }
        }
    }

    private static string Sentence(Exception error) => error.Message.TrimEnd('.') + ".";

    private string In(string name) => Path.Combine(folder, name);
}

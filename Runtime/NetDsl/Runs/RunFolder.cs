namespace NetDsl;

/// <summary>
/// The folder of a training run that may be interrupted: <c>model.Fit(train, test, run: RunFolder.At("runs/wines"))</c>. At every
/// evaluation, at cancellation and at the end, <c>Fit</c> keeps there:
/// <list type="table">
/// <item><term><c>last.safetensors</c></term><description>the weights, and the state from which <c>Fit</c> on the same folder
/// goes on as if it had not been interrupted;</description></item>
/// <item><term><c>best.safetensors</c></term><description>the weights with the best score on the test data by the declared
/// metric; only if there is test data;</description></item>
/// <item><term><c>history.jsonl</c></term><description>one line for each evaluation;</description></item>
/// <item><term><c>card.txt</c></term><description>the network's card.</description></item>
/// </list>
/// <c>LoadWeights</c> reads both files of weights. Each file is replaced as a whole when the new one is on the disk: if the
/// process is killed or the disk is full, the previous one stays. One run at a time uses a folder.
/// </summary>
public sealed record RunFolder
{
    /// <summary>A folder by its path, as <see cref="At"/> gives it.</summary>
    /// <param name="path">The path; the folder is created when the run begins.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public RunFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = path;
    }

    /// <summary>The path of the folder.</summary>
    public string Path { get; }

    /// <summary>
    /// Whether to go on although the data, the options or the declaration are not those of the interrupted run. Without it,
    /// <c>Fit</c> refuses them and says what differs. The stages that have weights must be the same, and so must the optimizer,
    /// apart from its learning rate and weight decay.
    /// </summary>
    public bool AcceptChanges { get; init; }

    /// <summary>A folder by its path.</summary>
    /// <param name="path">The path; the folder is created when the run begins.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static RunFolder At(string path) => new(path);

    /// <summary>
    /// Locks the folder and reads the run in it. It is a method of the folder so that native programs without a run folder are
    /// free of it and of all that it uses.
    /// </summary>
    /// <param name="now">The run that begins.</param>
    /// <returns>The locked folder; and the run in it, null for none.</returns>
    /// <exception cref="ArgumentException">The run is not the same; the message says what differs.</exception>
    /// <exception cref="InvalidDataException">The state is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be used, or another run uses it.</exception>
    internal (RunStore Store, LeftRun? Left) Open(RunState now)
    {
        var store = new RunStore(Path);
        try
        {
            var left = store.Read();
            if (left is not null)
            {
                RunChanges.Check(this, left.State, now);
            }

            return (store, left);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }
}

using System.ComponentModel;

namespace NetDsl;

/// <summary>What every declared network offers to callers that do not use tensors.</summary>
public interface INetwork : IDisposable
{
    /// <summary>The network's name.</summary>
    string Name { get; }

    /// <summary>
    /// Sizes of one input sample, without the batch dimension. Of a network of several inputs, a sample is the numbers of all
    /// inputs one after another, and this is how many they are.
    /// </summary>
    IReadOnlyList<int> InputShape { get; }

    /// <summary>
    /// The inputs that the network takes, in the order of <c>forward</c>'s parameters: most networks have one, which has no name
    /// of its own and is called x.
    /// </summary>
    IReadOnlyList<NetworkInput> Inputs => [new NetworkInput("x", InputShape)];

    /// <summary>
    /// Sizes of one output, without the batch dimension. Of a network of several outputs, this is how many numbers a sample's
    /// outputs have together.
    /// </summary>
    IReadOnlyList<int> OutputShape { get; }

    /// <summary>
    /// The outputs that the network gives, in the order of <c>forward</c>'s tuple: most networks have one, which has no name of
    /// its own and is called output.
    /// </summary>
    IReadOnlyList<NetworkOutput> NamedOutputs => [new NetworkOutput("output", OutputShape)];

    /// <summary>Number of parameters.</summary>
    long ParameterCount { get; }

    /// <summary>Runs the network on one or more samples, without gradients and in evaluation mode.</summary>
    /// <remarks>
    /// Any number of threads may call it, <see cref="Predict(ReadOnlySpan{float}, Span{float})"/> and
    /// <see cref="ITrainableNetwork.Evaluate"/> on one network at the same time. Calls that change the network need exclusive
    /// access: <see cref="ITrainableNetwork.Fit"/>, <see cref="LoadWeights(string)"/>, <c>train()</c>, <c>eval()</c>,
    /// <c>Dispose()</c>. The network is in evaluation mode during the call, and afterwards in the mode that it had. More than
    /// 1000 samples are run in batches of 1000, so that memory does not grow with their number. The same call gives the same
    /// bits. The outputs of a sample alone and in a batch may differ in the last digits, as in PyTorch, because the order of sums
    /// depends on the size of the batch. Samples are not checked: the outputs of a sample with a NaN are whatever the stages make
    /// of it, usually NaN.
    /// </remarks>
    /// <param name="samples">
    /// The samples one after another, each of the size of <see cref="InputShape"/>; of several <see cref="Inputs"/>, each sample
    /// has the numbers one after another, in their order. A network of several inputs also has a <c>Predict</c> with a parameter
    /// for each.
    /// </param>
    /// <returns>
    /// The outputs one after another, each of the size of <see cref="OutputShape"/>; of several <see cref="NamedOutputs"/>, those
    /// of a sample one after another, in their order. The class of a network of several outputs has a <c>Predict</c> that gives
    /// an array for each.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The length is not a positive multiple of one sample's size, or an array cannot hold the outputs.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    float[] Predict(ReadOnlySpan<float> samples);

    /// <summary>As <see cref="Predict(ReadOnlySpan{float})"/>, into memory of the caller.</summary>
    /// <param name="samples">The samples one after another, each of the size of <see cref="InputShape"/>.</param>
    /// <param name="outputs">The destination of the outputs, one after another; exactly of their size.</param>
    /// <exception cref="ArgumentException">
    /// A length does not fit, or outputs would overwrite samples; nothing is written then.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    void Predict(ReadOnlySpan<float> samples, Span<float> outputs);

    /// <summary>
    /// The network's card as data: stages with shapes, parameters and multiply-adds for one sample. A network that is written by
    /// hand and has none of its own gives its name, its shapes and its number of parameters.
    /// </summary>
    NetworkCard Card =>
        new()
        {
            Name = Name,
            Input = $"[{string.Join(", ", InputShape)}]",
            Output = $"[{string.Join(", ", OutputShape)}]",
            Parameters = ParameterCount,
            MultiplyAdds = 0,
            Stages = [],
            Facts = [],
        };

    /// <summary>The text of <see cref="Card"/>.</summary>
    /// <returns>A table as text, lines ended by \n.</returns>
    string Summary();

    /// <summary>
    /// Writes parameters and buffers as a safetensors file, with PyTorch's names and layout. The file is written as a whole or
    /// not at all: if anything fails, an existing file stays as it was.
    /// </summary>
    /// <param name="path">The file; one that exists is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    void SaveWeights(string path);

    /// <summary>
    /// Reads parameters and buffers from a safetensors file that <see cref="SaveWeights"/> or PyTorch wrote, to the device and in
    /// the type of the network. Either everything fits and is loaded, or nothing changes.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="WeightMismatchException">
    /// The file's names, shapes or types do not match the network's; the message lists everything missing, unexpected or wrong.
    /// </exception>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or not a safetensors file; the message names it and the fault.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    void LoadWeights(string path);

    /// <summary>As <see cref="LoadWeights(string)"/>, from a file with other names for the tensors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="names">The file's names for the network's tensors.</param>
    /// <exception cref="ArgumentException">
    /// The names do not fit the network: it does not have one of them, or two of its tensors would be read from the same one.
    /// </exception>
    /// <exception cref="WeightMismatchException">
    /// The file's names, shapes or types do not match the network's; the message lists everything missing, unexpected or wrong.
    /// </exception>
    /// <exception cref="InvalidDataException">
    /// The file is damaged or not a safetensors file; the message names it and the fault.
    /// </exception>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    /// <exception cref="NotSupportedException">The network is not generated, and its class lacks the method.</exception>
    void LoadWeights(string path, WeightNames names) =>
        throw new NotSupportedException($"{GetType().Name} loads weights by its own names alone.");

    /// <summary>Copies parameters and buffers to memory, as <see cref="SaveWeights"/> does on its way to a file.</summary>
    /// <param name="weights">Takes a copy of each tensor.</param>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    /// <exception cref="NotSupportedException">The network is not generated, and its class lacks the method.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void CopyWeightsTo(WeightSaver weights) =>
        throw new NotSupportedException($"{GetType().Name} cannot copy its weights to memory.");

    /// <summary>
    /// Takes parameters and buffers from a file or from memory, as <see cref="LoadWeights(string)"/> does: all of them or none.
    /// </summary>
    /// <param name="weights">Has the tensors; its exceptions are those of <see cref="LoadWeights(string)"/>.</param>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    /// <exception cref="NotSupportedException">The network is not generated, and its class lacks the method.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void TakeWeightsFrom(WeightLoader weights) =>
        throw new NotSupportedException($"{GetType().Name} cannot take weights from memory.");
}

/// <summary>A network whose declaration includes its training.</summary>
public interface ITrainableNetwork : INetwork
{
    /// <summary>The meaning of the outputs, which the declared loss determines.</summary>
    OutputKind Outputs { get; }

    /// <summary>What the declaration says about the training data; null for nothing.</summary>
    DataFacts? Facts => null;

    /// <summary>
    /// The fewest samples that a step of training takes: 2 if batch normalisation gets one number per channel from each sample.
    /// </summary>
    int SmallestBatch => 1;

    /// <summary>Whether <see cref="Fit"/> sets the learning rate at each step; <c>[Schedule(…)]</c> is declared then.</summary>
    bool TakesSchedule => false;

    /// <summary>
    /// Whether <see cref="Fit"/> can add up the gradients of several batches; <c>[Train(Accumulate = …)]</c> is declared then.
    /// </summary>
    bool TakesAccumulation => false;

    /// <summary>The metric by which <see cref="Evaluate"/> judges the network.</summary>
    MetricKind Metric { get; }

    /// <summary>Looks for a parameter or buffer with numbers that are NaN or infinite.</summary>
    /// <returns>The first one, by its key in the state_dict; null for none, and for networks written by hand.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    string? FindNotFinite() => null;

    /// <summary>
    /// Trains the network. Training continues from the current weights, and seeded networks continue their random stream. The
    /// optimizer starts from scratch at each call: momentum, Adam's moments and its step count are reset.
    /// </summary>
    /// <remarks>
    /// Several networks may be trained at the same time; a seeded run gives the same result as alone. A network can be trained by
    /// only one run at a time. With early stopping (<see cref="TrainingOptions.EarlyStop"/>) the network has the weights of its
    /// best evaluation afterwards, whether training was stopped early, cancelled, diverged or did all its steps.
    /// </remarks>
    /// <param name="trainingData">
    /// Training data; each sample of the size of <see cref="INetwork.InputShape"/>, or with the names of
    /// <see cref="INetwork.Inputs"/> if there are several.
    /// </param>
    /// <param name="testData">Test data for the evaluations during training; null for none.</param>
    /// <param name="options">Settings; null for those of the declaration.</param>
    /// <param name="observer">Is notified of every step and evaluation; null for none.</param>
    /// <param name="cancellationToken">Stops the run after the current step; the network keeps what it has learned.</param>
    /// <param name="run">
    /// A folder that keeps the best and the last weights and the state of the run, so that it may be interrupted at any moment:
    /// with the same folder, <c>Fit</c> goes on where the state was left, and gives the same weights and the same history as
    /// without the interruption. The network's own weights are replaced then. A run that has ended gives its history at once.
    /// Null for none.
    /// </param>
    /// <returns>What the run did; <see cref="TrainingHistory.StopReason"/> says what ended it.</returns>
    /// <exception cref="ArgumentException">
    /// A setting is out of range; the data is empty, reports impossible sizes, or does not fit the network, its loss or its
    /// metric; a label is not one of its classes; a feature or target is not a finite number; there is early stopping and no test
    /// data; or the folder has a run with other data, options or another declaration.
    /// </exception>
    /// <exception cref="InvalidDataException">The state in the folder is damaged; the message says what to do.</exception>
    /// <exception cref="IOException">
    /// The folder cannot be used or written, or another run uses it; the state that it had before is unchanged.
    /// </exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss, the loss on the test data or the weights are not finite. The exception names the step, the batch and the
    /// parameter, and has the history until then.
    /// </exception>
    /// <exception cref="InvalidOperationException">The network is already being trained.</exception>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    TrainingHistory Fit(
        Dataset trainingData,
        Dataset? testData = null,
        TrainingOptions? options = null,
        ITrainingObserver? observer = null,
        CancellationToken cancellationToken = default,
        RunFolder? run = null
    );

    /// <summary>Scores the network on a data set, without gradients and in evaluation mode.</summary>
    /// <param name="data">
    /// The data; each sample of the size of <see cref="INetwork.InputShape"/>, or with the names of
    /// <see cref="INetwork.Inputs"/> if there are several.
    /// </param>
    /// <param name="batchSize">Samples at a time; this affects memory and speed, not the figures.</param>
    /// <returns>
    /// The loss, a mean over the samples (with class weights a mean weighted by them), and the value of <see cref="Metric"/>;
    /// both are NaN if an output is.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The data is empty, reports impossible sizes, or does not fit the network, its loss or its metric; a label is not one of
    /// its classes; a feature or target is not a finite number; or the batch size is below 1.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    Evaluation Evaluate(Dataset data, int batchSize = 1000);
}

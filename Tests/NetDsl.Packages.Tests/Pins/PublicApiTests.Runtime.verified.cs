namespace NetDsl
{
    public sealed class ActivationAttribute : StageAttribute
    {
        public ActivationAttribute(ActivationKind kind);
        public double Alpha { get; set; }
        public double Beta { get; set; }
        public int Dim { get; set; }
        public ActivationKind Kind { get; }
        public double NegativeSlope { get; set; }
    }

    public enum ActivationKind
    {
        Relu = 0,
        LeakyRelu = 1,
        Sigmoid = 2,
        Tanh = 3,
        Gelu = 4,
        Silu = 5,
        Elu = 6,
        Softmax = 7,
        LogSoftmax = 8,
        Relu6 = 9,
        PRelu = 10,
        Softplus = 11,
        Mish = 12,
        Hardswish = 13,
    }

    public sealed class AdaptiveAvgPoolAttribute : StageAttribute
    {
        public AdaptiveAvgPoolAttribute(int size);
        public AdaptiveAvgPoolAttribute(int[] size);
        public object Size { get; }
    }

    public abstract record Augment
    {
        public static Augment Crop(int padding);
        public static Augment FlipHorizontally(double probability = 0.5);
        public static Augment Shift(int vertical, int horizontal);
    }

    public sealed class AvgPoolAttribute : StageAttribute
    {
        public AvgPoolAttribute(int kernel);
        public AvgPoolAttribute(int[] kernel);
        public bool CeilMode { get; set; }
        public bool CountIncludePadding { get; set; }
        public object Kernel { get; }
        public object Padding { get; set; }
        public object? Stride { get; set; }
    }

    public readonly struct Batch : IEquatable<Batch>
    {
        public Batch(float[] Features, long[] Labels, float[] Targets, int Count);
        public int Count { get; init; }
        public float[] Features { get; init; }
        public long[] Labels { get; init; }
        public float[] Targets { get; init; }
        public void CopyTo(Span<byte> features, Span<byte> targets);
    }

    public sealed class BatchNormAttribute : StageAttribute
    {
        public BatchNormAttribute();
        public bool Affine { get; set; }
        public double Epsilon { get; set; }
        public double Momentum { get; set; }
        public bool TrackRunningStatistics { get; set; }
    }

    public sealed class BatchReader
    {
        public BatchReader(Dataset data, int batchSize);
        public BatchReader(Dataset data, int batchSize, int targetCount);
        public Batch Read(int start, long[]? order = null);
    }

    public sealed class ByteImages : Dataset
    {
        public ByteImages(ReadOnlyMemory<byte> pixels, ReadOnlyMemory<byte> labels, int height, int width, int classes);
        public ByteImages(ReadOnlyMemory<byte> pixels, ReadOnlyMemory<long> labels, ReadOnlySpan<int> shape, int classes);
        public override int Classes { get; }
        public override int Count { get; }
        public override IReadOnlyList<int> FeatureShape { get; }
        public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination);
        public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination);
        public ReadOnlySpan<byte> Pixels(int index);
        public override string ToString();
    }

    public sealed record CardFact
    {
        public CardFact(string Name, string Text);
        public string Name { get; init; }
        public string Text { get; init; }
    }

    public sealed record CardStage
    {
        public CardStage(string Name, string Layer, string Output, long Parameters, long MultiplyAdds);
        public string Layer { get; init; }
        public long MultiplyAdds { get; init; }
        public string Name { get; init; }
        public string Output { get; init; }
        public long Parameters { get; init; }
    }

    public sealed class CompositeObserver : ITrainingObserver
    {
        public CompositeObserver(params ReadOnlySpan<ITrainingObserver> observers);
        public void OnEnd(TrainingHistory history);
        public void OnEvaluated(TrainingRecord record);
        public void OnFailed();
        public void OnStart(TrainingStart start);
        public void OnStep(TrainingStep step);
    }

    public sealed class ConfusionMatrix
    {
        public ConfusionMatrix(long[,] counts, params IReadOnlyList<string> classNames);
        public double Accuracy { get; }
        public IReadOnlyList<string> ClassNames { get; }
        public int Classes { get; }
        public long Total { get; }
        public long this[int actual, int predicted] { get; }
        public double F1(int each);
        public static ConfusionMatrix Of(ITrainableNetwork network, Dataset data);
        public double Precision(int each);
        public long Predictions(int predicted);
        public double Recall(int each);
        public long Samples(int actual);
    }

    public sealed class ConvAttribute : WeightedStageAttribute
    {
        public ConvAttribute(int inputs, int outputs, int kernel);
        public ConvAttribute(int inputs, int outputs, int[] kernel);
        public ConvAttribute(int outputs, int kernel);
        public ConvAttribute(int outputs, int[] kernel);
        public bool Bias { get; set; }
        public object Dilation { get; set; }
        public int Groups { get; set; }
        public int? Inputs { get; }
        public object Kernel { get; }
        public int Outputs { get; }
        public object Padding { get; set; }
        public object Stride { get; set; }
    }

    public sealed class ConvTransposeAttribute : WeightedStageAttribute
    {
        public ConvTransposeAttribute(int inputs, int outputs, int kernel);
        public ConvTransposeAttribute(int inputs, int outputs, int[] kernel);
        public ConvTransposeAttribute(int outputs, int kernel);
        public ConvTransposeAttribute(int outputs, int[] kernel);
        public bool Bias { get; set; }
        public object Dilation { get; set; }
        public int Groups { get; set; }
        public int? Inputs { get; }
        public object Kernel { get; }
        public int OutputPadding { get; set; }
        public int Outputs { get; }
        public object Padding { get; set; }
        public object Stride { get; set; }
    }

    public sealed record CosineSchedule : Schedule
    {
        public CosineSchedule(double Floor = 0, int? Length = null, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps);
        public double Floor { get; init; }
        public int? Length { get; init; }
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public sealed class DataAttribute : Attribute
    {
        public DataAttribute();
        public int Classes { get; set; }
        public int Features { get; set; }
        public int Rows { get; set; }
        public TargetRange Targets { get; set; }
    }

    public sealed record DataFacts
    {
        public DataFacts(int? Classes, int? Features, int? Rows, TargetRange? Targets);
        public int? Classes { get; init; }
        public int? Features { get; init; }
        public int? Rows { get; init; }
        public TargetRange? Targets { get; init; }
    }

    public abstract class Dataset
    {
        protected Dataset();
        public virtual IReadOnlyList<string> ClassNames { get; }
        public abstract int Classes { get; }
        public abstract int Count { get; }
        public int FeatureCount { get; }
        public virtual IReadOnlyList<string> FeatureNames { get; }
        public abstract IReadOnlyList<int> FeatureShape { get; }
        public virtual IReadOnlyList<NetworkInput> Inputs { get; }
        public int TargetCount { get; }
        public virtual IReadOnlyList<string> TargetNames { get; }
        public virtual IReadOnlyList<int> TargetShape { get; }
        public Dataset Augmented(params ReadOnlySpan<Augment> augmentations);
        protected void CheckRequest(ReadOnlySpan<long> rows, int destinationLength, int perRow);
        public int[] ClassCounts();
        public double[] ClassWeights();
        public abstract void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination);
        public virtual void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination);
        public virtual void CopyTargets(ReadOnlySpan<long> rows, Span<float> destination);
        public virtual void CopyTrainingFeatures(ReadOnlySpan<long> rows, Span<float> destination, long seed);
        public static Dataset FromClasses(ReadOnlyMemory<float> features, ReadOnlyMemory<long> labels, ReadOnlySpan<int> featureShape, int classes);
        public static Dataset FromClasses(ReadOnlyMemory<float> features, ReadOnlyMemory<long> labels, params ReadOnlySpan<int> featureShape);
        public static Dataset FromClasses(ReadOnlySpan<InputData> inputs, ReadOnlyMemory<long> labels, int? classes = null);
        public static Dataset FromValues(ReadOnlyMemory<float> features, ReadOnlyMemory<float> targets, ReadOnlySpan<int> featureShape, params ReadOnlySpan<int> targetShape);
        public static Dataset FromValues(ReadOnlySpan<InputData> inputs, ReadOnlyMemory<float> targets, params ReadOnlySpan<int> targetShape);
        public Dataset Normalised(Normalisation normalisation);
        public Dataset Slice(int start, int count);
        public (Dataset First, Dataset Second) Split(double fraction, long seed);
        public Dataset Take(int count);
        public Dataset WithInputs(params ReadOnlySpan<NetworkInput> inputs);
    }

    public enum DeviceKind
    {
        Auto = 0,
        Cpu = 1,
        Cuda = 2,
    }

    public sealed class DropoutAttribute : StageAttribute
    {
        public DropoutAttribute(double probability = 0.5);
        public bool Channels { get; set; }
        public double Probability { get; }
    }

    public sealed record EarlyStop
    {
        public EarlyStop(int Patience = 5, double MinDelta = 0, WatchKind Watch = WatchKind.Metric);
        public double MinDelta { get; init; }
        public int Patience { get; init; }
        public WatchKind Watch { get; init; }
        public void Validate();
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public sealed class EarlyStopAttribute : Attribute
    {
        public EarlyStopAttribute();
        public double MinDelta { get; set; }
        public int Patience { get; set; }
        public WatchKind Watch { get; set; }
    }

    public sealed record Evaluation
    {
        public Evaluation(int Samples, double Loss, MetricKind Metric, double Score);
        public double? Accuracy { get; }
        public double Loss { get; init; }
        public MetricKind Metric { get; init; }
        public int Samples { get; init; }
        public double Score { get; init; }
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class EvaluationMode<TStage>
    {
        public EvaluationMode(Func<TStage, bool> isTraining, Action<TStage, bool> train, params TStage[] stages);
        public EvaluationMode<TStage>.Caller Enter();

        public readonly struct Caller : IDisposable
        {
            public void Dispose();
        }
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class EvaluationRun
    {
        public EvaluationRun(ITrainableNetwork network, Dataset data, int batchSize);
        public bool Continues { get; }
        public void Add(Batch batch, float meanLoss, ReadOnlySpan<float> outputs);
        public void Add(Batch batch, float meanLoss, ReadOnlySpan<float> outputs, double weight);
        public Evaluation Finish();
        public Batch Read();
    }

    public sealed record ExponentialSchedule : Schedule
    {
        public ExponentialSchedule(double Factor, int Every = 1, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps);
        public int Every { get; init; }
        public double Factor { get; init; }
    }

    public enum FanMode
    {
        FanIn = 0,
        FanOut = 1,
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class FeatureMoments
    {
        public float[] Means { get; }
        public int Samples { get; }
        public float[] StandardDeviations { get; }
    }

    public sealed record FlatSchedule : Schedule
    {
        public FlatSchedule(int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps);
    }

    public sealed class FlattenAttribute : StageAttribute
    {
        public FlattenAttribute();
    }

    public sealed class Flow
    {
        public Flow Named(string name);
        public static Flow operator +(Flow left, Flow right);
        public static Flow operator *(Flow left, Flow right);
        public static Flow operator >>(Flow value, Stage stage);
    }

    public sealed class GlobalAveragePoolAttribute : StageAttribute
    {
        public GlobalAveragePoolAttribute();
    }

    public sealed class GroupNormAttribute : StageAttribute
    {
        public GroupNormAttribute(int groups);
        public bool Affine { get; set; }
        public double Epsilon { get; set; }
        public int Groups { get; }
    }

    public sealed class HtmlReport : ITrainingObserver
    {
        public HtmlReport();
        public void OnEnd(TrainingHistory history);
        public void OnEvaluated(TrainingRecord record);
        public void OnFailed();
        public void OnStart(TrainingStart start);
        public void OnStep(TrainingStep step);
        public void Write(string path, ConfusionMatrix? confusion = null);
    }

    public interface INetwork : IDisposable
    {
        virtual NetworkCard Card { get; }
        IReadOnlyList<int> InputShape { get; }
        virtual IReadOnlyList<NetworkInput> Inputs { get; }
        string Name { get; }
        virtual IReadOnlyList<NetworkOutput> NamedOutputs { get; }
        IReadOnlyList<int> OutputShape { get; }
        long ParameterCount { get; }
        [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)] virtual void CopyWeightsTo(WeightSaver weights);
        virtual void LoadWeights(string path, WeightNames names);
        void LoadWeights(string path);
        float[] Predict(ReadOnlySpan<float> samples);
        void Predict(ReadOnlySpan<float> samples, Span<float> outputs);
        void SaveWeights(string path);
        string Summary();
        [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)] virtual void TakeWeightsFrom(WeightLoader weights);
    }

    public interface ITrainableNetwork : INetwork
    {
        virtual DataFacts? Facts { get; }
        MetricKind Metric { get; }
        OutputKind Outputs { get; }
        virtual int SmallestBatch { get; }
        virtual bool TakesAccumulation { get; }
        virtual bool TakesSchedule { get; }
        Evaluation Evaluate(Dataset data, int batchSize = 1000);
        [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)] virtual string? FindNotFinite();
        TrainingHistory Fit(Dataset trainingData, Dataset? testData = null, TrainingOptions? options = null, ITrainingObserver? observer = null, CancellationToken cancellationToken = default, RunFolder? run = null);
    }

    public interface ITrainingObserver
    {
        virtual void OnEnd(TrainingHistory history);
        virtual void OnEvaluated(TrainingRecord record);
        virtual void OnFailed();
        virtual void OnStart(TrainingStart start);
        virtual void OnStep(TrainingStep step);
    }

    public sealed class IdxFile
    {
        public ReadOnlyMemory<byte> Data { get; }
        public string Path { get; }
        public IReadOnlyList<int> Shape { get; }
        public static IdxFile Read(string path);
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public sealed class InitAttribute : Attribute
    {
        public InitAttribute(InitKind kind);
        public double Bias { get; set; }
        public double Gain { get; set; }
        public double High { get; set; }
        public InitKind Kind { get; }
        public double Low { get; set; }
        public double Mean { get; set; }
        public FanMode Mode { get; set; }
        public double NegativeSlope { get; set; }
        public ActivationKind Nonlinearity { get; set; }
        public double Std { get; set; }
        public double Value { get; set; }
    }

    public enum InitKind
    {
        Default = 0,
        XavierUniform = 1,
        XavierNormal = 2,
        KaimingUniform = 3,
        KaimingNormal = 4,
        Normal = 5,
        Uniform = 6,
        Constant = 7,
        Zeros = 8,
        Orthogonal = 9,
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
    public sealed class InputAttribute : Attribute
    {
        public InputAttribute(params int[] shape);
        public string? Name { get; set; }
        public InputRole Role { get; set; }
        public IReadOnlyList<int> Shape { get; }
        public bool Standardise { get; set; }
    }

    public sealed class InputData
    {
        public InputData(string name, ReadOnlyMemory<float> numbers, params ReadOnlySpan<int> shape);
        public NetworkInput Input { get; }
        public ReadOnlyMemory<float> Numbers { get; }
        public int Samples { get; }
    }

    public enum InputRole
    {
        ByRank = 0,
        Features = 1,
        Map = 2,
        Sequence = 3,
    }

    public sealed record InverseSqrtSchedule : Schedule
    {
        public InverseSqrtSchedule(int? Timescale = null, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps);
        public int? Timescale { get; init; }
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class JoinedSamples
    {
        public JoinedSamples(INetwork network);
        public ReadOnlySpan<float> Samples { get; }
        public JoinedSamples With(ReadOnlySpan<float> numbers);
    }

    public sealed class JsonLines : ITrainingObserver
    {
        public JsonLines(Stream stream, int every = 50);
        public JsonLines(string path, int every = 50);
        public void OnEnd(TrainingHistory history);
        public void OnEvaluated(TrainingRecord record);
        public void OnFailed();
        public void OnStart(TrainingStart start);
        public void OnStep(TrainingStep step);
    }

    public sealed class LayerAttribute : WeightedStageAttribute
    {
        public LayerAttribute(int inputs, int outputs);
        public LayerAttribute(int outputs);
        public bool Bias { get; set; }
        public int? Inputs { get; }
        public int Outputs { get; }
    }

    public sealed class LayerNormAttribute : StageAttribute
    {
        public LayerNormAttribute();
        public bool Affine { get; set; }
        public int Dimensions { get; set; }
        public double Epsilon { get; set; }
    }

    public static class LearningRateFinder
    {
        public static LearningRateSearch FindLearningRate(this ITrainableNetwork network, Dataset trainingData, double lowest = 1E-07, double highest = 10, int steps = 100, TrainingOptions? options = null, CancellationToken cancellationToken = default);
    }

    public sealed record LearningRateSearch
    {
        public LearningRateSearch(ImmutableArray<RateSearchStep> Steps, double? Suggestion, double? Steepest, bool Diverged);
        public bool Diverged { get; init; }
        public double? Steepest { get; init; }
        public ImmutableArray<RateSearchStep> Steps { get; init; }
        public double? Suggestion { get; init; }
        public bool Equals(LearningRateSearch? other);
        public override int GetHashCode();
        public void SaveSvg(string path);
        public string ToSvg();
    }

    public sealed record LinearDecaySchedule : Schedule
    {
        public LinearDecaySchedule(double Floor = 0, int? Length = null, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps);
        public double Floor { get; init; }
        public int? Length { get; init; }
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public sealed class LossAttribute : Attribute
    {
        public LossAttribute(LossKind kind);
        public double Beta { get; set; }
        public double[]? ClassWeights { get; set; }
        public double Delta { get; set; }
        public LossKind Kind { get; }
        public double LabelSmoothing { get; set; }
        public double[]? PositiveWeights { get; set; }
    }

    public enum LossKind
    {
        CrossEntropy = 0,
        Nll = 1,
        Mse = 2,
        L1 = 3,
        SmoothL1 = 4,
        Huber = 5,
        Bce = 6,
        BceWithLogits = 7,
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public static class LossRefusal
    {
        public static void Explain(ITrainableNetwork network, Exception refused, float outputs);
        public static bool Is(Exception refused);
    }

    public sealed class MaxPoolAttribute : StageAttribute
    {
        public MaxPoolAttribute(int kernel);
        public MaxPoolAttribute(int[] kernel);
        public bool CeilMode { get; set; }
        public object Dilation { get; set; }
        public object Kernel { get; }
        public object Padding { get; set; }
        public object? Stride { get; set; }
    }

    public delegate Flow Merge(params Flow[] flows);

    public enum MetricKind
    {
        Accuracy = 1,
        ExactMatch = 2,
        F1 = 3,
        MeanAbsoluteError = 4,
        MeanSquaredError = 5,
        RootMeanSquaredError = 6,
        R2 = 7,
    }

    public static class MetricText
    {
        public static string Figure(MetricKind metric, double score);
        public static string Name(MetricKind metric);
        public static string Of(Evaluation evaluation);
    }

    public sealed record Mnist
    {
        public Mnist(ByteImages Train, ByteImages Test);
        public ByteImages Test { get; init; }
        public ByteImages Train { get; init; }
        public static Mnist Load(string folder);
    }

    public sealed record MultiStepSchedule : Schedule
    {
        public MultiStepSchedule(ImmutableArray<int> At, double Factor = 0.1, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps);
        public ImmutableArray<int> At { get; init; }
        public double Factor { get; init; }
        public bool Equals(MultiStepSchedule? other);
        public override int GetHashCode();
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public sealed class NetworkAttribute : Attribute
    {
        public NetworkAttribute();
    }

    public sealed record NetworkCard
    {
        public NetworkCard();
        public required IReadOnlyList<CardFact> Facts { get; init; }
        public required string Input { get; init; }
        public required long MultiplyAdds { get; init; }
        public required string Name { get; init; }
        public required string Output { get; init; }
        public required long Parameters { get; init; }
        public required IReadOnlyList<CardStage> Stages { get; init; }
        public bool Equals(NetworkCard? other);
        public override int GetHashCode();
        public override string ToString();
    }

    public static class NetworkData
    {
        public static void Check(ITrainableNetwork network, Dataset data, string role, bool mayLackClasses = false);
    }

    public sealed class NetworkInput
    {
        public NetworkInput(string name, params IReadOnlyList<int> shape);
        public int Count { get; }
        public string Name { get; }
        public IReadOnlyList<int> Shape { get; }
        public override string ToString();
    }

    public sealed class NetworkOutput
    {
        public NetworkOutput(string name, params IReadOnlyList<int> shape);
        public int Count { get; }
        public string Name { get; }
        public IReadOnlyList<int> Shape { get; }
        public override string ToString();
    }

    public sealed record Normalisation
    {
        public Normalisation(IReadOnlyList<float> means, IReadOnlyList<float> standardDeviations);
        public IReadOnlyList<float> Means { get; }
        public IReadOnlyList<float> StandardDeviations { get; }
        public void Apply(Span<float> image);
        public bool Equals(Normalisation? other);
        public override int GetHashCode();
        public static Normalisation Of(Dataset data, IProgress<int>? progress = null, CancellationToken cancellationToken = default);
    }

    public sealed record OneCycleSchedule : Schedule
    {
        public OneCycleSchedule(double Rise = 0.3, double DivFactor = 25, double FinalDivFactor = 10000, int? Length = null, ScheduleUnit Unit = ScheduleUnit.Steps);
        public double DivFactor { get; init; }
        public double FinalDivFactor { get; init; }
        public int? Length { get; init; }
        public double Rise { get; init; }
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public sealed class OptimizerAttribute : Attribute
    {
        public OptimizerAttribute(OptimizerKind kind);
        public double Alpha { get; set; }
        public bool AmsGrad { get; set; }
        public double Beta1 { get; set; }
        public double Beta2 { get; set; }
        public bool Centered { get; set; }
        public double Dampening { get; set; }
        public bool DecayBias { get; set; }
        public double Epsilon { get; set; }
        public double InitialAccumulator { get; set; }
        public OptimizerKind Kind { get; }
        public double LearningRate { get; set; }
        public double LearningRateDecay { get; set; }
        public bool Maximize { get; set; }
        public double Momentum { get; set; }
        public double MomentumDecay { get; set; }
        public bool Nesterov { get; set; }
        public double WeightDecay { get; set; }
    }

    public enum OptimizerKind
    {
        Sgd = 0,
        Adam = 1,
        AdamW = 2,
        RmsProp = 3,
        Adagrad = 4,
        NAdam = 5,
        RAdam = 6,
    }

    public enum OutputKind
    {
        ClassScores = 0,
        Probabilities = 1,
        Logits = 2,
        Values = 3,
    }

    public sealed class PadAttribute : StageAttribute
    {
        public PadAttribute(int size = 0);
        public int Bottom { get; set; }
        public int Left { get; set; }
        public PadKind Mode { get; set; }
        public int Right { get; set; }
        public int Size { get; }
        public int Top { get; set; }
        public double Value { get; set; }
    }

    public enum PadKind
    {
        Number = 0,
        Reflect = 1,
        Replicate = 2,
    }

    public enum PaddingKind
    {
        Valid = 0,
        Same = 1,
    }

    public sealed record PlateauSchedule : Schedule
    {
        public PlateauSchedule(double Factor = 0.1, int Patience = 10, double MinDelta = 0.0001, int Cooldown = 0, double Floor = 0, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps);
        public int Cooldown { get; init; }
        public double Factor { get; init; }
        public double Floor { get; init; }
        public double MinDelta { get; init; }
        public int Patience { get; init; }
        public PlateauState Next(PlateauState state, double loss);
        public double Rate(double learningRate, PlateauState state);
    }

    public sealed record PlateauState
    {
        public PlateauState(double Best, int Waited, int Cooling, int Reductions);
        public double Best { get; init; }
        public int Cooling { get; init; }
        public int Reductions { get; init; }
        public static PlateauState Start { get; }
        public int Waited { get; init; }
    }

    public sealed record PolynomialSchedule : Schedule
    {
        public PolynomialSchedule(double Power = 1, double Floor = 0, int? Length = null, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps);
        public double Floor { get; init; }
        public int? Length { get; init; }
        public double Power { get; init; }
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public ref struct PredictionRun
    {
        public const int BatchSize = 1000;
        public PredictionRun(INetwork network, ReadOnlySpan<float> samples, long sampleSize, Span<float> outputs, long outputSize);
        public readonly bool Continues { get; }
        public readonly int Count { get; }
        public static float[] NewOutputs(INetwork network, int samples, long sampleSize, long outputSize);
        public readonly void Read(Span<byte> tensor);
        public void Write(ReadOnlySpan<byte> tensor);
    }

    public static class Progress
    {
        public static ITrainingObserver On(TextWriter output, Func<TrainingRecord, string>? line = null);
        public static ITrainingObserver OnConsole(Func<TrainingRecord, string>? line = null);
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class RandomTurn<TState> : IDisposable where TState : class, IDisposable
    {
        public RandomTurn(Func<TState> get, Action<TState> set, bool putBack);
        public void Dispose();
    }

    public readonly struct RateSearchStep : IEquatable<RateSearchStep>
    {
        public RateSearchStep(double LearningRate, double Loss, double SmoothLoss);
        public double LearningRate { get; init; }
        public double Loss { get; init; }
        public double SmoothLoss { get; init; }
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class ResidentData
    {
        public int Count { get; }
        public long FeatureCount { get; }
        public long FeatureOffset { get; }
        public Array Features { get; }
        public bool HasBytes { get; }
        public Array Targets { get; }
    }

    public sealed class RmsNormAttribute : StageAttribute
    {
        public RmsNormAttribute();
        public bool Affine { get; set; }
        public int Dimensions { get; set; }
        public double Epsilon { get; set; }
    }

    public sealed record RunFolder
    {
        public RunFolder(string path);
        public bool AcceptChanges { get; init; }
        public string Path { get; }
        public static RunFolder At(string path);
    }

    public sealed class SafetensorsEntry
    {
        public SafetensorsEntry(string name, SafetensorsType type, IReadOnlyList<long> shape, ReadOnlyMemory<byte> data);
        public ReadOnlyMemory<byte> Data { get; }
        public string Name { get; }
        public IReadOnlyList<long> Shape { get; }
        public SafetensorsType Type { get; }
        public override string ToString();
    }

    public sealed class SafetensorsFile
    {
        public SafetensorsFile(IEnumerable<SafetensorsEntry> entries, IReadOnlyDictionary<string, string>? metadata = null);
        public IReadOnlyList<SafetensorsEntry> Entries { get; }
        public IReadOnlyDictionary<string, string> Metadata { get; }
        public static SafetensorsFile Read(string path);
        public void Write(string path);
    }

    public enum SafetensorsType
    {
        BOOL = 0,
        U8 = 1,
        I8 = 2,
        F8_E5M2 = 3,
        F8_E4M3 = 4,
        I16 = 5,
        U16 = 6,
        F16 = 7,
        BF16 = 8,
        I32 = 9,
        U32 = 10,
        F32 = 11,
        F64 = 12,
        I64 = 13,
        U64 = 14,
    }

    public abstract record Schedule
    {
        protected Schedule(int Warmup, ScheduleUnit Unit);
        public ScheduleUnit Unit { get; init; }
        public int Warmup { get; init; }
        public Schedule InSteps(int stepsPerEpoch);
        public double Rate(int step, int steps, double learningRate);
        public override sealed string ToString();
        public void Validate(double learningRate);
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public sealed class ScheduleAttribute : Attribute
    {
        public ScheduleAttribute(ScheduleKind kind);
        public int[] At { get; set; }
        public int Cooldown { get; set; }
        public double DivFactor { get; set; }
        public int Every { get; set; }
        public double Factor { get; set; }
        public double FinalDivFactor { get; set; }
        public double Floor { get; set; }
        public ScheduleKind Kind { get; }
        public int Length { get; set; }
        public double MinDelta { get; set; }
        public int Patience { get; set; }
        public double Power { get; set; }
        public double Rise { get; set; }
        public int Timescale { get; set; }
        public ScheduleUnit Unit { get; set; }
        public int Warmup { get; set; }
    }

    public enum ScheduleKind
    {
        Flat = 0,
        Cosine = 1,
        Step = 2,
        MultiStep = 3,
        Exponential = 4,
        LinearDecay = 5,
        OneCycle = 6,
        Polynomial = 7,
        InverseSqrt = 8,
        Plateau = 9,
    }

    public enum ScheduleUnit
    {
        Steps = 0,
        Epochs = 1,
    }

    public readonly struct Sizes
    {
        public static implicit operator Sizes((int Height, int Width) sizes);
        public static implicit operator Sizes(PaddingKind padding);
        public static implicit operator Sizes(int size);
        public static implicit operator Sizes(int[] sizes);
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class SplitOutputs
    {
        public SplitOutputs(INetwork network, float[] outputs);
        public float[] Next();
    }

    public sealed class Stage
    {
        public Stage Named(string name);
        public static implicit operator Stage(ActivationKind kind);
        public static Stage operator >>(Stage first, Stage next);
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
    public abstract class StageAttribute : Attribute
    {
        protected StageAttribute();
        public string? Name { get; set; }
    }

    public static class Stages
    {
        public static Stage Identity { get; }
        public static Stage Activation(ActivationKind kind, double? negativeSlope = null, double beta = 1, double alpha = 1, int dim = -1);
        public static Stage AdaptiveAvgPool(Sizes size);
        public static Stage AdaptiveAvgPool(int size);
        public static Flow Add(params Flow[] flows);
        public static Stage AvgPool(Sizes kernel, Sizes stride = default, Sizes padding = default, bool ceilMode = false, bool countIncludePadding = true);
        public static Stage AvgPool(int kernel, Sizes stride = default, Sizes padding = default, bool ceilMode = false, bool countIncludePadding = true);
        public static Stage BatchNorm(double epsilon = 1E-05, double momentum = 0.1, bool affine = true, bool trackRunningStatistics = true);
        public static Stage Branches(Merge merge, params Stage[] branches);
        public static Flow Concat(params Flow[] flows);
        [OverloadResolutionPriority(1)] public static Stage Conv(int inputs, int outputs, Sizes kernel, Sizes stride = default, Sizes padding = default, Sizes dilation = default, int groups = 1, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        [OverloadResolutionPriority(1)] public static Stage Conv(int inputs, int outputs, int kernel, Sizes stride = default, Sizes padding = default, Sizes dilation = default, int groups = 1, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        public static Stage Conv(int outputs, Sizes kernel, Sizes stride = default, Sizes padding = default, Sizes dilation = default, int groups = 1, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        public static Stage Conv(int outputs, int kernel, Sizes stride = default, Sizes padding = default, Sizes dilation = default, int groups = 1, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        [OverloadResolutionPriority(1)] public static Stage ConvTranspose(int inputs, int outputs, Sizes kernel, Sizes stride = default, Sizes padding = default, int outputPadding = 0, Sizes dilation = default, int groups = 1, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        [OverloadResolutionPriority(1)] public static Stage ConvTranspose(int inputs, int outputs, int kernel, Sizes stride = default, Sizes padding = default, int outputPadding = 0, Sizes dilation = default, int groups = 1, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        public static Stage ConvTranspose(int outputs, Sizes kernel, Sizes stride = default, Sizes padding = default, int outputPadding = 0, Sizes dilation = default, int groups = 1, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        public static Stage ConvTranspose(int outputs, int kernel, Sizes stride = default, Sizes padding = default, int outputPadding = 0, Sizes dilation = default, int groups = 1, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        public static Stage Dropout(double probability = 0.5, bool channels = false);
        public static Stage Flatten();
        public static Stage GlobalAveragePool();
        public static Stage GroupNorm(int groups, double epsilon = 1E-05, bool affine = true);
        public static Stage Layer(int inputs, int outputs, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        public static Stage Layer(int outputs, bool bias = true, InitKind? init = null, double? initGain = null, ActivationKind? initNonlinearity = null, double? initNegativeSlope = null, FanMode? initMode = null, double? initMean = null, double? initStd = null, double? initLow = null, double? initHigh = null, double? initValue = null, double? initBias = null);
        public static Stage LayerNorm(int dimensions = 1, double epsilon = 1E-05, bool affine = true);
        public static Stage MaxPool(Sizes kernel, Sizes stride = default, Sizes padding = default, Sizes dilation = default, bool ceilMode = false);
        public static Stage MaxPool(int kernel, Sizes stride = default, Sizes padding = default, Sizes dilation = default, bool ceilMode = false);
        public static Flow Multiply(params Flow[] flows);
        public static Stage Pad(int size = 0, int? left = null, int? right = null, int? top = null, int? bottom = null, PadKind mode = PadKind.Number, double value = 0);
        public static Stage Repeat(int times, Stage stage);
        public static Stage Residual(Stage body, Stage? shortcut = null);
        public static Stage RmsNorm(int dimensions = 1, double epsilon = 1.1920928955078125E-07, bool affine = true);
        public static Stage Upsample(Sizes scale, UpsampleKind mode = UpsampleKind.Nearest, bool alignCorners = false);
        public static Stage Upsample(int scale, UpsampleKind mode = UpsampleKind.Nearest, bool alignCorners = false);
        public static Stage Use<TNetwork>(bool frozen = false, double rate = 1) where TNetwork : class;
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class StateLoader
    {
        public BinaryReader Next();
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class StateSaver
    {
        public BinaryWriter Next();
    }

    public sealed record StepSchedule : Schedule
    {
        public StepSchedule(int Every, double Factor = 0.1, int Warmup = 0, ScheduleUnit Unit = ScheduleUnit.Steps);
        public int Every { get; init; }
        public double Factor { get; init; }
    }

    public enum StopReason
    {
        Completed = 0,
        Cancelled = 1,
        EarlyStopped = 2,
        Diverged = 3,
    }

    public enum TargetRange
    {
        Unbounded = 1,
        NonNegative = 2,
        ZeroToOne = 3,
    }

    public sealed class TensorBoardFiles : ITrainingObserver
    {
        public TensorBoardFiles(string folder, int every = 50);
        public void OnEnd(TrainingHistory history);
        public void OnEvaluated(TrainingRecord record);
        public void OnFailed();
        public void OnStart(TrainingStart start);
        public void OnStep(TrainingStep step);
    }

    public sealed class TextbookReport : ITrainingObserver
    {
        public TextbookReport(TextWriter output);
        public static string Line(TrainingRecord record);
        public void OnEvaluated(TrainingRecord record);
    }

    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    public sealed class TrainAttribute : Attribute
    {
        public TrainAttribute();
        public int Accumulate { get; set; }
        public double Average { get; set; }
        public int BatchSize { get; set; }
        public double ClipNorm { get; set; }
        public double ClipValue { get; set; }
        public DeviceKind Device { get; set; }
        public bool DropLast { get; set; }
        public int Epochs { get; set; }
        public int EvaluateEvery { get; set; }
        public int Iterations { get; set; }
        public MetricKind Metric { get; set; }
        public long Seed { get; set; }
        public bool Shuffle { get; set; }
    }

    public sealed class TrainingDivergedException : InvalidOperationException
    {
        public TrainingHistory History { get; }
        public int Iteration { get; }
        public double Loss { get; }
        public string? Parameter { get; }
        public IReadOnlyList<int> Samples { get; }
    }

    public sealed record TrainingHistory
    {
        public TrainingHistory(ImmutableArray<TrainingRecord> Records, int Iterations, float? LastLoss, TimeSpan TrainingTime, StopReason StopReason);
        public TrainingRecord? Best { get; }
        public int? BestIteration { get; init; }
        public bool Cancelled { get; }
        public bool Diverged { get; }
        public TrainingRecord? Final { get; }
        public int Iterations { get; init; }
        public float? LastLoss { get; init; }
        public ImmutableArray<TrainingRecord> Records { get; init; }
        public StopReason StopReason { get; init; }
        public TimeSpan TrainingTime { get; init; }
        public bool Equals(TrainingHistory? other);
        public override int GetHashCode();
    }

    public sealed class TrainingMeter : ITrainingObserver
    {
        public const string Name = "NetDsl.Training";
        public TrainingMeter();
        public void OnEvaluated(TrainingRecord record);
        public void OnStart(TrainingStart start);
        public void OnStep(TrainingStep step);
    }

    public sealed record TrainingOptions
    {
        [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)] public TrainingOptions(int batchSize, double learningRate, int? iterations = null, int? epochs = null, int? evaluateEvery = null, int evaluationBatchSize = 1000, bool shuffle = true, long residentLimit = 1073741824, Schedule? schedule = null, EarlyStop? earlyStop = null, bool dropLast = false, int accumulate = 1);
        public TrainingOptions();
        public int Accumulate { get; init; }
        public required int BatchSize { get; init; }
        public bool DropLast { get; init; }
        public EarlyStop? EarlyStop { get; init; }
        public int? Epochs { get; init; }
        public int? EvaluateEvery { get; init; }
        public int EvaluationBatchSize { get; init; }
        public int? Iterations { get; init; }
        public required double LearningRate { get; init; }
        public long ResidentLimit { get; init; }
        public Schedule? Schedule { get; init; }
        public bool Shuffle { get; init; }
        public int IterationsPerEpoch(int samples);
        public int TotalIterations(int samples);
        public void Validate();
    }

    public sealed record TrainingRecord
    {
        public TrainingRecord(int Iteration, float Loss, Evaluation? Test);
        public double? Accuracy { get; }
        public int Iteration { get; init; }
        public float Loss { get; init; }
        public Evaluation? Test { get; init; }
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class TrainingRun : IDisposable
    {
        public TrainingRun(ITrainableNetwork network, Dataset trainingData, Dataset? testData, TrainingOptions options, ITrainingObserver? observer, CancellationToken cancellationToken, RunFolder? folder = null);
        public int Batches { get; }
        public bool Continues { get; }
        public int Count { get; }
        public bool EndsStep { get; }
        public TrainingOptions Options { get; }
        public long[]? Order { get; }
        public double Rate { get; }
        public ResidentData? Resident { get; }
        public int Start { get; }
        public bool StartsStep { get; }
        public bool WantsLoss { get; }
        public void Dispose();
        public void Evaluated(Evaluation? test);
        public TrainingHistory Finish();
        public double Kept(double share);
        public FeatureMoments MeasureFeatures(int start, int count);
        public void Measured(float? batchLoss);
        public bool NextBatch();
        public Batch Read();
        public bool Resume(Action<StateSaver> save, Action<StateLoader> load);
        public void Settle();
        public void StartEpoch(ReadOnlySpan<byte> order);
        public bool Step();
    }

    public sealed record TrainingStart
    {
        public TrainingStart(string Network, TrainingOptions Options, int TrainingSamples, int TestSamples, int TotalIterations);
        public NetworkCard? Card { get; init; }
        public string? Engine { get; init; }
        public int Iteration { get; init; }
        public string Network { get; init; }
        public TrainingOptions Options { get; init; }
        public int TestSamples { get; init; }
        public int TotalIterations { get; init; }
        public int TrainingSamples { get; init; }
    }

    public readonly struct TrainingStep : IEquatable<TrainingStep>
    {
        public TrainingStep(int Iteration, float Loss);
        public int Iteration { get; init; }
        public double LearningRate { get; init; }
        public float Loss { get; init; }
    }

    public sealed class UpsampleAttribute : StageAttribute
    {
        public UpsampleAttribute(int scale);
        public UpsampleAttribute(int[] scale);
        public bool AlignCorners { get; set; }
        public UpsampleKind Mode { get; set; }
        public object Scale { get; }
    }

    public enum UpsampleKind
    {
        Nearest = 0,
        Linear = 1,
    }

    public sealed class UseAttribute<TNetwork> : StageAttribute where TNetwork : class
    {
        public UseAttribute();
        public bool Frozen { get; set; }
        public double Rate { get; set; }
    }

    public enum WatchKind
    {
        Metric = 0,
        Loss = 1,
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class WeightLoader
    {
        public WeightLoader(INetwork network, WeightNames names, string path);
        public WeightLoader(INetwork network, WeightSaver saved);
        public void CopyTo(string name, Span<byte> target);
        public void Expect(string name, string type, IReadOnlyList<long> shape);
        public void Read();
    }

    public sealed class WeightMismatchException : InvalidOperationException
    {
        public IReadOnlyList<string> Missing { get; }
        public string Path { get; }
        public IReadOnlyList<string> Unexpected { get; }
        public IReadOnlyDictionary<string, string> WrongShapes { get; }
        public IReadOnlyDictionary<string, string> WrongTypes { get; }
    }

    public sealed class WeightNames
    {
        public static WeightNames Declared { get; }
        public string Prefix { get; }
        public WeightNames Map(string name, string inFile);
        public WeightNames WithPrefix(string prefix);
    }

    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class WeightSaver
    {
        public WeightSaver();
        public void Add(string name, string type, IReadOnlyList<long> shape, ReadOnlySpan<byte> data);
        public void Save(string path);
    }

    public abstract class WeightedStageAttribute : StageAttribute
    {
        protected WeightedStageAttribute();
        public InitKind Init { get; set; }
        public double InitBias { get; set; }
        public double InitGain { get; set; }
        public double InitHigh { get; set; }
        public double InitLow { get; set; }
        public double InitMean { get; set; }
        public FanMode InitMode { get; set; }
        public double InitNegativeSlope { get; set; }
        public ActivationKind InitNonlinearity { get; set; }
        public double InitStd { get; set; }
        public double InitValue { get; set; }
    }
}

namespace NetDsl.CompilerServices
{
    [AttributeUsage(AttributeTargets.Class, Inherited = false)]
    [EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
    public sealed class NetworkSignatureAttribute : Attribute
    {
        public NetworkSignatureAttribute(int version);
        public string Activation { get; set; }
        public long AllParameters { get; set; }
        public long BufferBytes { get; set; }
        public int Dim { get; set; }
        public bool Draws { get; set; }
        public string? Fault { get; set; }
        public bool HasModes { get; set; }
        public double Highest { get; set; }
        public string Input { get; set; }
        public InputRole InputRole { get; set; }
        public string? Instead { get; set; }
        public bool LogSoftmax { get; set; }
        public double Lowest { get; set; }
        public long MultiplyAdds { get; set; }
        public bool NeedsTwoSamples { get; set; }
        public string Output { get; set; }
        public long OutputCount { get; set; }
        public InputRole OutputRole { get; set; }
        public long Parameters { get; set; }
        public bool Sigmoid { get; set; }
        public bool Softmax { get; set; }
        public long Stages { get; set; }
        public int Version { get; }
    }
}
using NetDsl.Generator.Checks.Advice;
using NetDsl.Generator.Initialisations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Layers.Activations;
using NetDsl.Generator.Losses;
using NetDsl.Generator.Optimizers;
using NetDsl.Generator.Schedules;

namespace NetDsl.Generator;

/// <summary>All kinds: a new kind is a file and a line here.</summary>
internal static class Kinds
{
    /// <summary>Stage attributes.</summary>
    public static Catalog<LayerKind> Layers { get; } =
        new(
            new LinearLayerKind(),
            new ActivationLayerKind(),
            new ConvLayerKind(),
            new ConvTransposeLayerKind(),
            new MaxPoolLayerKind(),
            new AvgPoolLayerKind(),
            new AdaptiveAvgPoolLayerKind(),
            new GlobalAveragePoolLayerKind(),
            new UpsampleLayerKind(),
            new PadLayerKind(),
            new FlattenLayerKind(),
            new DropoutLayerKind(),
            new BatchNormLayerKind(),
            new LayerNormLayerKind(),
            new GroupNormLayerKind(),
            new RmsNormLayerKind()
        );

    /// <summary>Members of ActivationKind.</summary>
    public static Catalog<Activation> Activations { get; } =
        new(
            new Relu(),
            new LeakyRelu(),
            new Relu6(),
            new PRelu(),
            new Elu(),
            new Softplus(),
            new Gelu(),
            new Silu(),
            new Mish(),
            new Hardswish(),
            new Sigmoid(),
            new Tanh(),
            new Softmax(),
            new LogSoftmax()
        );

    /// <summary>Members of LossKind.</summary>
    public static Catalog<LossKind> Losses { get; } =
        new(new CrossEntropy(), new Nll(), new Bce(), new BceWithLogits(), new Mse(), new L1(), new SmoothL1(), new Huber());

    /// <summary>Members of OptimizerKind.</summary>
    public static Catalog<OptimizerKind> Optimizers { get; } =
        new(new Sgd(), new Adam(), new AdamW(), new RmsProp(), new Adagrad(), new NAdam(), new RAdam());

    /// <summary>Members of ScheduleKind.</summary>
    public static Catalog<ScheduleKind> Schedules { get; } =
        new(
            new Flat(),
            new Cosine(),
            new StepFall(),
            new MultiStep(),
            new Exponential(),
            new LinearDecay(),
            new OneCycle(),
            new Polynomial(),
            new InverseSqrt(),
            new Plateau()
        );

    /// <summary>Members of InitKind.</summary>
    public static Catalog<Initialisation> Initialisations { get; } =
        new(
            new Default(),
            new Zeros(),
            new Constant(),
            new Uniform(),
            new Normal(),
            new XavierUniform(),
            new XavierNormal(),
            new KaimingUniform(),
            new KaimingNormal(),
            new Orthogonal()
        );

    /// <summary>Families of advice.</summary>
    public static Catalog<AdviceFamily> Advice { get; } =
        new(
            new HeadAdvice(),
            new LinearityAdvice(),
            new ActivationAdvice(),
            new SoftmaxAdvice(),
            new NormalisationAdvice(),
            new DropoutAdvice(),
            new InitAdvice(),
            new SizeAdvice(),
            new ChannelOrderAdvice(),
            new WindowAdvice(),
            new LearningRateAdvice(),
            new OptimizerAdvice(),
            new ScheduleAdvice(),
            new StoppingAdvice(),
            new RunAdvice(),
            new StepAdvice(),
            new SharingAdvice()
        );
}

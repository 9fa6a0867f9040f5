using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The parts that batch normalisations share: gain and offset of each channel, and the running statistics.</summary>
public abstract class NormBase : nn.Module<Tensor, Tensor>
{
    private Parameter? weightParameter;
    private Parameter? biasParameter;
    private Tensor? runningMean;
    private Tensor? runningVariance;

    private protected NormBase(
        long features,
        double eps,
        double? momentum,
        bool affine,
        bool track,
        Device? device,
        ScalarType? dtype,
        string name
    )
        : base(name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(features);
        num_features = features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        track_running_stats = track;
        if (affine)
        {
            weight = new Parameter(ones([features], dtype, device));
            bias = new Parameter(zeros([features], dtype, device));
        }
        if (track)
        {
            running_mean = zeros([features], dtype, device);
            running_var = ones([features], dtype, device);
            num_batches_tracked = zeros([], ScalarType.Int64, device);
            register_buffer(nameof(num_batches_tracked), num_batches_tracked);
        }
    }

    /// <summary>Channels C of the input.</summary>
    public long num_features { get; }

    /// <summary>Added to the variance.</summary>
    public double eps { get; set; }

    /// <summary>The share of a batch in the new running statistics; null makes them the average of all batches.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether there are <see cref="weight"/> and <see cref="bias"/>.</summary>
    public bool affine { get; }

    /// <summary>Whether there are running statistics; without them evaluation uses each batch's own as well.</summary>
    public bool track_running_stats { get; }

    /// <summary>The gain of each channel: [C], initially 1; null when not <see cref="affine"/>.</summary>
    public Parameter? weight
    {
        get => weightParameter;
        set
        {
            ReplaceParameter(nameof(weight), value);
            weightParameter = value;
        }
    }

    /// <summary>The offset of each channel: [C], initially 0; null when not <see cref="affine"/>.</summary>
    public Parameter? bias
    {
        get => biasParameter;
        set
        {
            ReplaceParameter(nameof(bias), value);
            biasParameter = value;
        }
    }

    /// <summary>The running mean of each channel: [C], initially 0; null without running statistics.</summary>
    public Tensor? running_mean
    {
        get => runningMean;
        set
        {
            ReplaceBuffer(nameof(running_mean), value);
            runningMean = value;
        }
    }

    /// <summary>The running unbiased variance of each channel: [C], initially 1; null without running statistics.</summary>
    public Tensor? running_var
    {
        get => runningVariance;
        set
        {
            ReplaceBuffer(nameof(running_var), value);
            runningVariance = value;
        }
    }

    /// <summary>How many batches the running statistics have seen: a scalar of Int64; null without running statistics.</summary>
    public Tensor? num_batches_tracked { get; }

    /// <summary>Resets the running statistics: mean 0, variance 1, no batch.</summary>
    public void reset_running_stats()
    {
        using var unrecorded = no_grad();
        running_mean?.zero_();
        running_var?.fill_(1);
        num_batches_tracked?.zero_();
    }

    /// <summary>As <see cref="reset_running_stats"/>; also sets <see cref="weight"/> to 1 and <see cref="bias"/> to 0.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        if (weight is not null)
        {
            nn.init.ones_(weight);
        }

        if (bias is not null)
        {
            nn.init.zeros_(bias);
        }
    }

    /// <summary>Throws if the input does not have the dimensions that the module expects.</summary>
    /// <param name="input">The input.</param>
    /// <exception cref="ArgumentException">The dimensions do not fit.</exception>
    protected abstract void ValidateInputDimensions(Tensor input);
}

using TorchSharp;

namespace MnistSample;

/// <summary>The filters of a convolution over images of one channel, a small picture each.</summary>
/// <param name="Height">Rows of a filter.</param>
/// <param name="Width">Weights in a row.</param>
/// <param name="Weights">The weights of each filter, row by row.</param>
public sealed record Filters(int Height, int Width, IReadOnlyList<float[]> Weights)
{
    /// <summary>Copies the filters of a network whose first parameter is the weight of such a convolution.</summary>
    /// <param name="network">The network; its first parameter has shape [filters, 1, height, width].</param>
    public static Filters Of(ITrainableNetwork network)
    {
        var weight = ((torch.nn.Module)network).parameters().First();
        var (height, width) = ((int)weight.shape[2], (int)weight.shape[3]);
        return new Filters(height, width, [.. weight.detach().cpu().data<float>().ToArray().Chunk(height * width)]);
    }
}

/// <summary>The same filters at two times.</summary>
/// <param name="Before">Before training.</param>
/// <param name="After">After it.</param>
public sealed record TrainedFilters(Filters Before, Filters After);

using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Modules;

/// <content>TorchSharp takes a layer norm over no dimension, normalises a single value to 0 without a word, and its bits depend
/// on memory and threads.</content>
public sealed partial class NormTests
{
    [Fact]
    public void One_value_per_channel_cannot_be_normalised_in_training_and_changes_nothing()
    {
        using var scope = NewDisposeScope();
        using var norm = nn.BatchNorm1d(5);
        var error = Assert.Throws<ArgumentException>(() => norm.call(rand(1, 5)));
        Assert.Contains("more than one value per channel", error.Message);
        Assert.Contains("[1, 5]", error.Message);
        Assert.Contains("eval()", error.Message);
        Assert.Equal(0, norm.num_batches_tracked!.item<long>());
        Assert.Equal([1, 5, 2], norm.call(rand(1, 5, 2)).shape);
        norm.eval();
        Assert.Equal([1, 5], norm.call(rand(1, 5)).shape);
    }

    [Fact]
    public void Many_threads_give_the_bits_of_one()
    {
        var threads = get_num_threads();
        try
        {
            Assert.Equal(Run(1), Run(3));
        }
        finally
        {
            set_num_threads(threads);
        }

        static float[] Run(int count)
        {
            using var scope = NewDisposeScope();
            set_num_threads(count);
            manual_seed(3);
            var x = rand(300, 301).requires_grad_();
            using var norm = nn.BatchNorm1d(301);
            using var layer = nn.LayerNorm(301);
            layer.call(norm.call(x)).square().mul(rand(300, 301)).sum().backward();
            return
            [
                .. x.grad!.Floats(),
                .. norm.weight!.grad!.Floats(),
                .. norm.running_var!.Floats(),
                .. layer.weight!.grad!.Floats(),
            ];
        }
    }

    [Fact]
    public void A_layer_norm_over_nothing_is_refused() =>
        Assert.Throws<ArgumentException>(() => nn.LayerNorm(Array.Empty<long>()));
}

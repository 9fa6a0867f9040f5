using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Tensors;

/// <content>Types and texts of exceptions, and no second object for one tensor; TorchSharp passes on libtorch's, and a shape that
/// does not fit in its matmul ends the process.</content>
public partial class ViewTests
{
    [Fact]
    public void Faults_name_operation_and_shapes()
    {
        Check<ArgumentException>(() => x.reshape(5, -1), "reshape", "[2, 3, 4]", "[5, -1]");
        Check<ArgumentException>(() => x + zeros(5), "add", "[2, 3, 4]", "[5]");
        Check<ArgumentException>(() => zeros(2, 3).mm(zeros(2, 3)), "mm", "[2, 3]");
        Check<ArgumentException>(() => x.matmul(zeros(3, 2)), "matmul", "[6, 4]", "[3, 2]");
        Check<ArgumentException>(() => cat([zeros(2, 3), zeros(2, 4)]), "cat", "[2, 4]", "[2, 3]");
        Check<ArgumentOutOfRangeException>(() => x.select(1, 3), "select", "[2, 3, 4]", "3");
        Check<ArgumentOutOfRangeException>(() => x.sum(3), "sum", "3");
        Check<ArgumentOutOfRangeException>(() => x.index_select(0, tensor([2L])), "index_select", "[2, 3, 4]");
        Check<ArgumentException>(() => x.expand(2, 2, 4), "expand", "[2, 3, 4]", "[2, 2, 4]");
        Check<ArgumentException>(
            () => nn.functional.linear(zeros(100, 784), zeros(10, 100)),
            "linear",
            "[100, 784]",
            "[10, 100]",
            "100"
        );
        Check<ArgumentException>(() => nn.functional.mse_loss(zeros(3, 1), zeros(3)), "mse_loss", "[3, 1]", "[3]");
        Check<ArgumentException>(() => nn.functional.cross_entropy(zeros(3, 2), tensor([0L])), "cross_entropy", "[3, 2]", "[1]");
        Check<ArgumentException>(() => x.item<long>(), "item", "Float32");
        Check<InvalidOperationException>(() => x.item<float>(), "item", "[2, 3, 4]");
        Check<NotSupportedException>(() => x.to("cuda:0"), "cuda:0", "Torch=TorchSharp");
        Check<NotSupportedException>(() => zeros(2, ScalarType.Float64), "Float64", "Torch=TorchSharp");
    }

    [Fact]
    public void A_tensor_without_gaps_is_its_own_contiguous_one() => Assert.Same(x, x.contiguous());

    private static void Check<TFault>(Func<object> action, params string[] parts)
        where TFault : Exception
    {
        var fault = Assert.Throws<TFault>(action);
        Assert.All(parts, part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }
}

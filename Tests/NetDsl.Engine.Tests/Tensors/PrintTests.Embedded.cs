using static TorchSharp.torch;

namespace NetDsl.Engine.Tests.Tensors;

/// <summary>What str(tensor) gives in PyTorch 1.13.1, word for word.</summary>
public class PrintTests
{
    [Fact]
    public void As_PyTorch_prints()
    {
        using var scope = NewDisposeScope();
        Check("tensor([[1., 2.],\n        [3., 4.]])", tensor([1f, 2, 3, 4], [2, 2]));
        Check("tensor(3.5000)", tensor(3.5f));
        Check("tensor([ 1, 20, -3])", tensor([1L, 20, -3]));
        Check("tensor([ True, False])", tensor([true, false]));
        Check(
            "tensor([ 0.,  1.,  2.,  3.,  4.,  5.,  6.,  7.,  8.,  9., 10., 11., 12., 13.,\n        14., 15., 16., 17., 18., "
                + "19., 20., "
                + "21., 22., 23., 24., 25., 26., 27.,\n        28., 29.])",
            arange(30, ScalarType.Float32)
        );
        Check("tensor([1.0000e-01, 1.0000e-06])", tensor([0.1f, 1e-6f]));
        Check("tensor([   nan, 1.5000,    inf])", tensor([float.NaN, 1.5f, float.PositiveInfinity]));
        Check("tensor([nan, 2.])", tensor([float.NaN, 2f]));
        Check("tensor([], size=(2, 0))", zeros(2, 0L));
        Check("tensor([], dtype=torch.int64)", tensor(Array.Empty<long>()));
        Check("tensor([   0,    1,    2,  ..., 1997, 1998, 1999])", arange(2000));
        Check("tensor([[[0., 0.],\n         [0., 0.]],\n\n        [[0., 0.],\n         [0., 0.]]])", zeros(2, 2, 2));
        Check("tensor([1.0000e+00, 1.0000e+05])", tensor([1f, 1e5f]));
        Check("tensor([ 0.5000, -1.2500], requires_grad=True)", tensor([0.5f, -1.25f], requires_grad: true));
        Check("tensor([[1., 3.],\n        [2., 4.]])", tensor([1f, 2, 3, 4], [2, 2]).t());
    }

    [Fact]
    public void The_middle_of_a_large_matrix_is_left_out()
    {
        using var scope = NewDisposeScope();
        const string row = "[0.5000, 0.5000, 0.5000,  ..., 0.5000, 0.5000, 0.5000]";
        const string gap = ",\n        ";
        Check($"tensor([{row}{gap}{row}{gap}{row}{gap}...{gap}{row}{gap}{row}{gap}{row}])", full(40, 40, 0.5f));
    }

    [Fact]
    public void A_disposed_tensor_can_still_be_shown()
    {
        var tensor = zeros(2, 3);
        tensor.Dispose();
        Assert.Equal("disposed Float32 [2, 3]", tensor.ToString());
    }

    private static void Check(string expected, Tensor tensor) => Assert.Equal(expected, tensor.ToString());
}

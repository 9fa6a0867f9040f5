using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddMatrices()
    {
        One("mm", TwoMatrices, (x, a) => x[0].mm(x[1]), Agreement.Conditioned);
        One("torch.mm", TwoMatrices, (x, a) => mm(x[0], x[1]), Agreement.Conditioned);
        One("mv", MatrixAndVector, (x, a) => x[0].mv(x[1]), Agreement.Conditioned);
        One("torch.mv", MatrixAndVector, (x, a) => mv(x[0], x[1]), Agreement.Conditioned);
        One("dot", TwoVectors, (x, a) => x[0].dot(x[1]), Agreement.Conditioned);
        One("torch.dot", TwoVectors, (x, a) => dot(x[0], x[1]), Agreement.Conditioned);
        One("bmm", TwoBatches, (x, a) => x[0].bmm(x[1]), Agreement.Conditioned);
        One("torch.bmm", TwoBatches, (x, a) => bmm(x[0], x[1]), Agreement.Conditioned);
        One("addmm", ToAddProduct, (x, a) => x[0].addmm(x[1], x[2]), Agreement.Conditioned);
        One(
            "addmm scaled",
            ToAddProduct,
            (x, a) => x[0].addmm(x[1], x[2], (float)a.Real("beta"), (float)a.Real("alpha")),
            Agreement.Conditioned
        );
        One(
            "torch.addmm",
            ToAddProduct,
            (x, a) => addmm(x[0], x[1], x[2], (float)a.Real("beta"), (float)a.Real("alpha")),
            Agreement.Conditioned
        );
        One("matmul", ToMultiply, (x, a) => x[0].matmul(x[1]), Agreement.Conditioned, deadly: Mismatched);
        One("torch.matmul", ToMultiply, (x, a) => matmul(x[0], x[1]), Agreement.Conditioned, deadly: Mismatched);
        One("F.linear", ToMap, (x, a) => nn.functional.linear(x[0], x[1]), Agreement.Conditioned);
        One("F.linear with bias", ToMapWithBias, (x, a) => nn.functional.linear(x[0], x[1], x[2]), Agreement.Conditioned);
    }

    /// <summary>TorchSharp's native matmul has no handler for exceptions: a wrong shape or type ends the process.</summary>
    private static bool Mismatched(Input[] inputs, Parameters p)
    {
        var (a, b) = (inputs[0].Shape, inputs[1].Shape);
        if (inputs[0].Type != Element.Float || inputs[1].Type != Element.Float || a.Length == 0 || b.Length == 0)
        {
            return true;
        }
        if (a[^1] != (b.Length == 1 ? b[0] : b[^2]))
        {
            return true;
        }
        var (batchA, batchB) = (a.Length > 2 ? a[..^2] : [], b.Length > 2 ? b[..^2] : []);
        for (var i = 1; i <= Math.Min(batchA.Length, batchB.Length); i++)
        {
            if (batchA[^i] != batchB[^i] && batchA[^i] != 1 && batchB[^i] != 1)
            {
                return true;
            }
        }
        return false;
    }

    private static void TwoMatrices(Draw d)
    {
        var (rows, inner, columns) = Sizes(d);
        Matrix(d, rows, inner);
        Matrix(d, d.Chance(0.05) ? inner + 1 : inner, columns);
    }

    private static void MatrixAndVector(Draw d)
    {
        var (rows, inner, _) = Sizes(d);
        Matrix(d, rows, inner);
        d.Float(d.Chance(0.05) ? [inner, 1] : [d.Chance(0.05) ? inner + 1 : inner], Domain.Summable);
    }

    private static void TwoVectors(Draw d)
    {
        var (_, inner, _) = Sizes(d);
        d.Float([inner], Domain.Summable);
        d.Float(d.Chance(0.05) ? [inner, 1] : [d.Chance(0.05) ? inner + 1 : inner], Domain.Summable);
    }

    private static void TwoBatches(Draw d)
    {
        var (rows, inner, columns) = Sizes(d);
        var batch = d.Whole(0, 4);
        d.Float([batch, rows, inner], Domain.Summable);
        d.Float([d.Chance(0.05) ? batch + 1 : batch, d.Chance(0.05) ? inner + 1 : inner, columns], Domain.Summable);
    }

    private static void ToAddProduct(Draw d)
    {
        var (rows, inner, columns) = Sizes(d);
        d.Float(d.Against([rows, columns]), Domain.Summable);
        Matrix(d, rows, inner);
        Matrix(d, d.Chance(0.05) ? inner + 1 : inner, columns);
        d.Set("beta", d.Pick(1.0, 0.0, 0.5));
        d.Set("alpha", d.Pick(1.0, 2.0, -0.25));
    }

    private static void ToMultiply(Draw d)
    {
        var (rows, inner, columns) = Sizes(d);
        long[] batch = [.. Enumerable.Range(0, d.Whole(0, 2)).Select(_ => (long)d.Whole(1, 3))];
        long[] left = d.Chance(0.15) ? [inner] : [.. batch, rows, inner];
        long[] other = d.Chance(0.5) ? [] : [.. batch.Select(size => d.Chance(0.2) ? 1 : size)];
        long[] right = d.Chance(0.15) ? [inner] : [.. other, d.Chance(0.04) ? inner + 1 : inner, columns];
        d.Float(d.Chance(0.02) ? [] : left, Domain.Summable);
        d.Float(right, Domain.Summable);
    }

    private static void ToMap(Draw d)
    {
        var (rows, inner, columns) = Sizes(d);
        d.Float(d.Pick<long[]>([rows, inner], [rows, inner], [inner], [2, rows, inner], [2, 1, rows, inner]), Domain.Summable);
        d.Float([columns, d.Chance(0.05) ? inner + 1 : inner], Domain.Summable);
    }

    private static void ToMapWithBias(Draw d)
    {
        ToMap(d);
        var columns = d.Inputs[1].Shape[0];
        d.Float(
            d.Chance(0.05) ? [columns + 1]
                : d.Chance(0.05) ? [1]
                : [columns],
            Domain.Summable
        );
    }

    private static void Matrix(Draw d, int rows, int columns) => d.Float([rows, columns], Domain.Summable);

    /// <summary>Small products, and now and then one that spans the blocks of a kernel.</summary>
    private static (int Rows, int Inner, int Columns) Sizes(Draw d) =>
        d.Chance(0.06) ? (d.Whole(5, 40), d.Whole(30, 200), d.Whole(5, 40)) : (Size(d), Size(d), Size(d));

    private static int Size(Draw d) => d.Chance(0.04) ? 0 : d.Whole(1, 7);
}

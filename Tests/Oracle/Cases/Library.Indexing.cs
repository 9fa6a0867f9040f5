using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddIndexing()
    {
        One("index_select", WithRows, (x, a) => x[0].index_select(a.Long("dim"), x[1]));
        One("torch.index_select", WithRows, (x, a) => index_select(x[0], a.Long("dim"), x[1]));
        One("gather", WithPlaces, (x, a) => x[0].gather(a.Long("dim"), x[1]));
        One("torch.gather", WithPlaces, (x, a) => gather(x[0], a.Long("dim"), x[1]));
        One("where", ToChoose, (x, a) => x[1].where(x[0], x[2]));
        One("torch.where", ToChoose, (x, a) => where(x[0], x[1], x[2]));
        One("masked_fill", Masked, (x, a) => x[0].masked_fill(x[1], a.Number("n")));
        One("masked_fill_", Masked, (x, a) => x[0].clone().masked_fill_(x[1], a.Number("n")));
        One(
            "one_hot",
            d =>
            {
                d.Indices(d.Shape(0, 3), 0, 4);
                d.Set("classes", d.Chance(0.1) ? d.Pick(3L, 0, -2) : d.Pick(-1L, 5, 6));
            },
            (x, a) => nn.functional.one_hot(x[0], a.Long("classes"))
        );
        One("index [i]", WithThreeIndices, (x, a) => x[0][a.Long("i")]);
        One("index [i, j]", WithThreeIndices, (x, a) => x[0][a.Long("i"), a.Long("j")]);
        One("index [i, j, k]", WithThreeIndices, (x, a) => x[0][a.Long("i"), a.Long("j"), a.Long("k")]);
        One("index by tensor", WithIndexTensor, (x, a) => x[0][x[1]]);
        One("index by TensorIndex.Tensor", WithIndexTensor, (x, a) => x[0][TensorIndex.Tensor(x[1])]);
        One("index column by tensor", WithColumnTensor, (x, a) => x[0][TensorIndex.Colon, TensorIndex.Tensor(x[1])]);
        One("index by mask", Maskable, (x, a) => x[0][x[1]]);
        One(
            "index range",
            WithThreeIndices,
            (x, a) => x[0][TensorIndex.Slice(a.Long("i"), a.Long("j")), TensorIndex.Ellipsis, TensorIndex.None]
        );
        One(
            "index step",
            WithThreeIndices,
            (x, a) => x[0][TensorIndex.Ellipsis, TensorIndex.Slice(a.Long("i"), null, a.Long("step"))],
            deadly: NoStep
        );
        One("index C# range", WithThreeIndices, (x, a) => x[0][TensorIndex.Slice(1..), TensorIndex.Single(a.Long("i"))]);
        One("index implicit range", WithThreeIndices, (x, a) => x[0][1..^1, a.Long("i")]);
        One(
            "index colon and none",
            WithThreeIndices,
            (x, a) => x[0][TensorIndex.Colon, TensorIndex.None, TensorIndex.Single(a.Long("i"))]
        );
        One(
            "assign [i]",
            WithThreeIndicesAndValue,
            (x, a) =>
            {
                var y = x[0].clone();
                y[a.Long("i")] = x[1];
                return y;
            },
            deviation: OfAnotherType
        );
        One(
            "assign [i, j]",
            WithThreeIndicesAndValue,
            (x, a) =>
            {
                var y = x[0].clone();
                y[a.Long("i"), a.Long("j")] = x[1];
                return y;
            },
            deviation: OfAnotherType
        );
        One(
            "assign [i, j, k]",
            WithThreeIndicesAndValue,
            (x, a) =>
            {
                var y = x[0].clone();
                y[a.Long("i"), a.Long("j"), a.Long("k")] = x[1];
                return y;
            },
            deviation: OfAnotherType
        );
        One(
            "assign range",
            WithThreeIndicesAndValue,
            (x, a) =>
            {
                var y = x[0].clone();
                y[TensorIndex.Slice(a.Long("i"), a.Long("j")), TensorIndex.Ellipsis] = x[1];
                return y;
            },
            deviation: OfAnotherType
        );
        One(
            "assign step",
            WithThreeIndicesAndValue,
            (x, a) =>
            {
                var y = x[0].clone();
                y[TensorIndex.Ellipsis, TensorIndex.Slice(null, null, 2)] = x[1];
                return y;
            },
            deviation: OfAnotherType
        );
        One(
            "assign mask",
            Maskable,
            (x, a) =>
            {
                var y = x[0].clone();
                y[x[1]] = 7f;
                return y;
            }
        );
        One(
            "assign into a view",
            d => d.Float(d.Shape(2, 3)),
            (x, a) =>
            {
                var y = x[0].clone();
                y.detach().T[0] = x[0].detach().T[0] * 2;
                return y.detach() * 2;
            },
            Agreement.Rounded
        );
        One(
            "assign [tensor]",
            d =>
            {
                d.Stored(d.Shape(1, 2));
                d.Indices([2], 0, 0, faults: false);
            },
            (x, a) =>
            {
                var y = x[0].clone();
                y[TensorIndex.Tensor(x[0].gt(0))] = tensor(3L);
                return y;
            }
        );
    }

    /// <summary>TorchSharp's native library divides by a step of 0.</summary>
    private static bool NoStep(Input[] inputs, Parameters p) => p.Long("step") < 1;

    private static string? OfAnotherType(Input[] inputs, Parameters p) =>
        inputs[0].Type != Element.Float && inputs[1].Type == Element.Float
            ? "TorchSharp marks whole numbers as requiring a gradient when floats are assigned to them; and floats out "
                + "of range have no defined value"
            : null;

    private static void WithRows(Draw d)
    {
        var shape = d.Stored().Shape;
        var dim = d.Set("dim", d.Dimension(shape.Length));
        var size = SizeOf(shape, dim);
        d.Indices(d.Chance(0.05) ? d.Shape(0, 2) : [d.Whole(0, 7)], 0, size - 1);
    }

    private static void WithPlaces(Draw d)
    {
        var shape = d.Stored().Shape;
        var dim = d.Set("dim", d.Dimension(shape.Length));
        var size = SizeOf(shape, dim);
        long[] places =
        [
            .. shape.Select(
                (length, i) =>
                    i == (dim < 0 ? dim + shape.Length : dim) ? d.Whole(0, 5)
                    : d.Chance(0.8) ? length
                    : length / 2
            ),
        ];
        if (places.Length > 0 && d.Chance(0.05))
        {
            places[d.Whole(0, places.Length - 1)] += 2;
        }
        d.Indices(places, 0, size - 1);
    }

    private static long SizeOf(long[] shape, long dim) =>
        shape.Length == 0 ? 1
        : dim >= -shape.Length && dim < shape.Length ? shape[dim < 0 ? dim + shape.Length : dim]
        : 3;

    private static void ToChoose(Draw d)
    {
        var shape = d.Shape();
        d.Tensor(d.Chance(0.95) ? Element.Bool : d.AnyType(), d.Against(shape));
        var first = d.Stored(d.Against(shape));
        d.Tensor(d.Chance(0.8) ? first.Type : d.AnyType(), d.Against(shape));
    }

    private static void Masked(Draw d)
    {
        var shape = d.Stored().Shape;
        d.Tensor(d.Chance(0.95) ? Element.Bool : d.AnyType(), d.Against(shape));
        d.Set("n", d.Scalar());
    }

    private static void Maskable(Draw d)
    {
        var shape = d.Float(d.Shape(1, 3)).Shape;
        d.Tensor(Element.Bool, [.. shape.Take(d.Chance(0.7) ? shape.Length : d.Whole(1, shape.Length))]);
    }

    private static void WithThreeIndices(Draw d)
    {
        var shape = d.Stored(d.Shape(d.Chance(0.9) ? 1 : 0, 4)).Shape;
        string[] names = ["i", "j", "k"];
        for (var i = 0; i < 3; i++)
        {
            var size = (int)(i < shape.Length ? shape[i] : 2);
            d.Set(names[i], d.Chance(0.04) || size == 0 ? (long)d.Pick(size, -size - 1) : d.Whole(-size, size - 1));
        }
        d.Set("step", d.Chance(0.03) ? d.Pick(0L, -1) : d.Whole(1, 3));
    }

    private static void WithThreeIndicesAndValue(Draw d)
    {
        WithThreeIndices(d);
        var self = d.Inputs[0];
        var rest = self.Shape.Skip(d.Whole(0, self.Shape.Length)).ToArray();
        d.Tensor(d.Chance(0.9) ? self.Type : d.AnyType(), d.Chance(0.4) ? [] : d.Against(rest));
    }

    private static void WithIndexTensor(Draw d)
    {
        var shape = d.Stored(d.Shape(1, 3)).Shape;
        var size = shape[0];
        d.Indices(d.Shape(0, 2), -size, size - 1);
    }

    private static void WithColumnTensor(Draw d)
    {
        var shape = d.Stored(d.Shape(2, 3)).Shape;
        var size = shape[1];
        d.Indices(d.Shape(0, 2), -size, size - 1);
    }
}

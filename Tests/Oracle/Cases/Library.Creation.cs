using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddCreation()
    {
        Many(
            "zeros and ones",
            WithSizes4,
            (x, a) =>
                [
                    zeros(a.Long("d0")),
                    zeros(a.Long("d0"), a.Long("d1")),
                    zeros(a.Long("d0"), a.Long("d1"), a.Long("d2")),
                    zeros(a.Long("d0"), a.Long("d1"), a.Long("d2"), a.Long("d3")),
                    zeros(a.Longs("shape")),
                    zeros(a.Longs("shape").AsSpan()),
                    ones(a.Long("d0")),
                    ones(a.Long("d0"), a.Long("d1")),
                    ones(a.Long("d0"), a.Long("d1"), a.Long("d2")),
                    ones(a.Long("d0"), a.Long("d1"), a.Long("d2"), a.Long("d3")),
                    ones(a.Longs("shape")),
                    ones(a.Longs("shape").AsSpan()),
                ]
        );
        Many(
            "zeros and ones of a type",
            WithSizes4,
            (x, a) =>
                [
                    zeros(a.Longs("shape"), a.Choice<ScalarType>("type")),
                    ones(a.Longs("shape"), a.Choice<ScalarType>("type")),
                    zeros(a.Longs("shape"), requires_grad: true),
                    ones(a.Long("d0"), dtype: a.Choice<ScalarType>("type")),
                ]
        );
        Many(
            "full",
            WithSizes4,
            (x, a) =>
                [
                    full(a.Long("d0"), a.Number("n")),
                    full(a.Long("d0"), a.Long("d1"), a.Number("n")),
                    full(a.Long("d0"), a.Long("d1"), a.Long("d2"), a.Number("n")),
                    full(a.Long("d0"), a.Long("d1"), a.Long("d2"), a.Long("d3"), a.Number("n")),
                    full(a.Longs("shape"), a.Number("n")),
                    full(a.Longs("shape").AsSpan(), a.Number("n")),
                ],
            deviation: TruthNumber
        );
        One("full of a type", WithSizes4, (x, a) => full(a.Longs("shape"), a.Number("n"), a.Choice<ScalarType>("type")));
        Many(
            "empty",
            WithSizes4,
            (x, a) =>
                [
                    empty(a.Long("d0")).zero_(),
                    empty(a.Long("d0"), a.Long("d1")).zero_(),
                    empty(a.Long("d0"), a.Long("d1"), a.Long("d2")).zero_(),
                    empty(a.Long("d0"), a.Long("d1"), a.Long("d2"), a.Long("d3")).zero_(),
                    empty(a.Longs("shape")).zero_(),
                    empty(a.Longs("shape").AsSpan()).zero_(),
                    empty(a.Longs("shape"), a.Choice<ScalarType>("type")).zero_(),
                ]
        );
        Many(
            "like",
            d => d.Stored(),
            (x, a) => [zeros_like(x[0]), ones_like(x[0]), full_like(x[0], 1), empty_like(x[0]).zero_()]
        );
        Many(
            "like of a type",
            d =>
            {
                d.Stored();
                d.Set("type", d.Pick("Float32", "Int64", "Bool"));
            },
            (x, a) =>
                [
                    zeros_like(x[0], a.Choice<ScalarType>("type")),
                    ones_like(x[0], a.Choice<ScalarType>("type")),
                    full_like(x[0], 2, a.Choice<ScalarType>("type")),
                    empty_like(x[0], a.Choice<ScalarType>("type")).zero_(),
                    rand_like(x[0], ScalarType.Float32).mul(0),
                    randn_like(x[0], ScalarType.Float32).mul(0),
                ]
        );
        Many(
            "arange",
            d =>
            {
                d.Set("start", d.Chance(0.5) ? d.Whole(-5, 5) : (object)d.Real(-3, 3));
                d.Set("stop", d.Chance(0.5) ? (long)d.Whole(-5, 12) : d.Real(-3, 9));
                d.Set("step", d.Chance(0.5) ? (long)d.Whole(-2, 3) : d.Pick(0.5, 0.1, -0.25, 0.3));
            },
            (x, a) =>
                [
                    arange(a.Number("stop")),
                    arange(a.Number("start"), a.Number("stop")),
                    arange(a.Number("start"), a.Number("stop"), a.Number("step")),
                ],
            Agreement.Bounded
        );
        Many(
            "arange of a type",
            d =>
            {
                d.Set("start", (long)d.Whole(-5, 5));
                d.Set("stop", (long)d.Whole(-5, 12));
                d.Set("step", (long)d.Whole(-2, 3));
                d.Set("type", d.Pick("Float32", "Int64"));
            },
            (x, a) =>
                [
                    arange(a.Number("stop"), a.Choice<ScalarType>("type")),
                    arange(a.Number("start"), a.Number("stop"), a.Choice<ScalarType>("type")),
                    arange(a.Number("start"), a.Number("stop"), a.Number("step"), a.Choice<ScalarType>("type")),
                ],
            Agreement.Rounded
        );
        One(
            "linspace",
            d =>
            {
                d.Set("start", d.Real(-5, 5));
                d.Set("stop", d.Real(-5, 5));
                d.Set("steps", (long)d.Whole(-1, 40));
            },
            (x, a) => linspace(a.Real("start"), a.Real("stop"), a.Long("steps")),
            Agreement.Bounded
        );
        Many(
            "eye",
            d =>
            {
                d.Set("rows", (long)d.Whole(0, 5));
                d.Set("columns", (long)d.Whole(0, 5));
            },
            (x, a) => [eye(a.Long("rows")), eye(a.Long("rows"), a.Long("columns")), eye(a.Long("rows"), dtype: ScalarType.Int64)]
        );
        Many(
            "tensor",
            d =>
            {
                d.Set("n", d.Real(-4, 4));
                d.Set("whole", (long)d.Whole(-9, 9));
                d.Set("truth", d.Chance(0.5));
            },
            (x, a) =>
                [
                    tensor((float)a.Real("n")),
                    tensor(a.Long("whole")),
                    tensor(a.Flag("truth")),
                    tensor([(float)a.Real("n"), 1f]),
                    tensor([a.Long("whole"), 2L]),
                    tensor([a.Flag("truth"), true]),
                    tensor([(float)a.Real("n"), 1f], [2, 1]),
                    tensor([a.Long("whole"), 2L], [1, 2]),
                    tensor([a.Flag("truth"), true], [2]),
                    (float)a.Real("n"),
                    a.Long("whole"),
                    a.Flag("truth"),
                    tensor((float)a.Real("n"), requires_grad: true),
                    tensor([a.Long("whole"), 2L], dtype: ScalarType.Float32),
                    tensor([(float)a.Real("n"), 1f], dtype: ScalarType.Int64),
                ]
        );
        Many(
            "tensor of other numbers",
            d =>
            {
                d.Set("n", d.Real(-4, 4));
                d.Set("whole", d.Whole(0, 9));
                d.Set("type", d.Pick("Float32", "Int64", "Bool", "Byte"));
            },
            (x, a) =>
            {
                var (whole, real, type) = ((int)a.Long("whole"), a.Real("n"), a.Choice<ScalarType>("type"));
                var counted = type == ScalarType.Byte ? Math.Abs(real) : real;
                int[] ints = [whole, 3];
                double[] doubles = [counted, 1];
                short[] shorts = [(short)whole, 0];
                sbyte[] small = [(sbyte)whole, 0];
                byte[] bytes = [(byte)whole, 255];
                return
                [
                    tensor(ints, type),
                    tensor(ints, [2, 1], type),
                    tensor(doubles, type),
                    tensor(doubles, [1, 2], type),
                    tensor(shorts, type),
                    tensor(shorts, [2], type),
                    tensor(small, type),
                    tensor(small, [1, 2], type),
                    tensor(bytes),
                    tensor(bytes, [2, 1]),
                    tensor(bytes, type),
                    tensor((byte)whole),
                    tensor(counted, type),
                    tensor(real, ScalarType.Float32, requires_grad: true),
                    from_array(ints, type),
                    from_array(doubles, type),
                ];
            }
        );
        Many(
            "tensor of arrays",
            d => d.Set("n", d.Whole(-9, 9)),
            (x, a) =>
                [
                    tensor(
                        new[,]
                        {
                            { a.Long("n"), 2f },
                        }
                    ),
                    tensor(
                        new[,,]
                        {
                            {
                                { a.Long("n"), 2f },
                            },
                        }
                    ),
                    tensor(
                        new[,,,]
                        {
                            {
                                {
                                    { a.Long("n"), 2f },
                                },
                            },
                        }
                    ),
                    tensor(
                        new[,]
                        {
                            { a.Long("n"), 2L },
                        }
                    ),
                    tensor(
                        new[,,]
                        {
                            {
                                { a.Long("n"), 2L },
                            },
                        }
                    ),
                    tensor(
                        new[,,,]
                        {
                            {
                                {
                                    { a.Long("n"), 2L },
                                },
                            },
                        }
                    ),
                    tensor(
                        new[,]
                        {
                            { true, false },
                        }
                    ),
                    tensor(
                        new[,,]
                        {
                            {
                                { true, false },
                            },
                        }
                    ),
                    tensor(
                        new[,,,]
                        {
                            {
                                {
                                    { true, false },
                                },
                            },
                        }
                    ),
                    tensor(
                        new byte[,]
                        {
                            { 1, 2 },
                        }
                    ),
                    tensor(
                        new byte[,,]
                        {
                            {
                                { 1, 2 },
                            },
                        }
                    ),
                    tensor(
                        new byte[,,,]
                        {
                            {
                                {
                                    { 1, 2 },
                                },
                            },
                        }
                    ),
                    tensor(
                        new[,]
                        {
                            { 1, 2 },
                        },
                        ScalarType.Int64
                    ),
                    tensor(
                        new[,,]
                        {
                            {
                                { 1, 2 },
                            },
                        },
                        ScalarType.Float32
                    ),
                    tensor(
                        new[,,,]
                        {
                            {
                                {
                                    { 1, 2 },
                                },
                            },
                        },
                        ScalarType.Bool
                    ),
                    tensor(
                        new[,]
                        {
                            { 1.5, 2 },
                        },
                        ScalarType.Int64
                    ),
                    tensor(
                        new[,,]
                        {
                            {
                                { 1.5, 2 },
                            },
                        },
                        ScalarType.Float32
                    ),
                    tensor(
                        new[,,,]
                        {
                            {
                                {
                                    { 1.5, 2 },
                                },
                            },
                        },
                        ScalarType.Float32
                    ),
                ]
        );
        Many(
            "tensor of lists",
            d => d.Set("n", d.Whole(-9, 9)),
            (x, a) =>
            {
                List<float> floats = [a.Long("n"), 0.5f];
                List<long> longs = [a.Long("n"), 2];
                List<bool> truths = [true, false];
                List<byte> bytes = [1, 2];
                List<int> ints = [(int)a.Long("n"), 2];
                List<double> doubles = [a.Long("n"), 0.5];
                return
                [
                    tensor(floats),
                    tensor(floats, [1, 2]),
                    tensor(floats, 1, 2),
                    tensor(floats, 1, 2, 1),
                    tensor(floats, 1, 2, 1, 1),
                    tensor(longs),
                    tensor(longs, [1, 2]),
                    tensor(longs, 1, 2),
                    tensor(longs, 1, 2, 1),
                    tensor(longs, 1, 2, 1, 1),
                    tensor(truths),
                    tensor(truths, [1, 2]),
                    tensor(truths, 1, 2),
                    tensor(truths, 1, 2, 1),
                    tensor(truths, 1, 2, 1, 1),
                    tensor(bytes),
                    tensor(bytes, [1, 2]),
                    tensor(bytes, 1, 2),
                    tensor(bytes, 1, 2, 1),
                    tensor(bytes, 1, 2, 1, 1),
                    tensor(ints, ScalarType.Int64),
                    tensor(ints, [1, 2], ScalarType.Float32),
                    tensor(ints, 1, 2, ScalarType.Int64),
                    tensor(ints, 1, 2, 1, ScalarType.Int64),
                    tensor(doubles, ScalarType.Float32),
                    tensor(doubles, 1, 2, ScalarType.Float32),
                    tensor(doubles, 1, 2, 1, ScalarType.Float32),
                    tensor(doubles, 1, 2, 1, 1, ScalarType.Float32),
                ];
            }
        );
        One(
            "tensor of too many or too few numbers",
            d => d.Set("count", (long)d.Whole(0, 6)),
            (x, a) => tensor([1f, 2f, 3f], [a.Long("count")]),
            deviation: Forgotten
        );
        Many(
            "from_array",
            d => d.Set("n", d.Real(-4, 4)),
            (x, a) =>
                [
                    from_array(
                        new float[,]
                        {
                            { 1, 2, 3 },
                            { 4, 5, 6 },
                        }
                    ),
                    from_array(new long[] { 1, 2 }),
                    from_array(new[] { true, false }),
                    from_array(new float[2, 1, 2]),
                    from_array(new byte[] { 1, 255 }),
                    from_array(new[] { (float)a.Real("n") }, ScalarType.Float32),
                    from_array(
                        new float[,]
                        {
                            { 1, 2 },
                        },
                        ScalarType.Int64
                    ),
                    from_array(new float[0]),
                ]
        );
        Many(
            "frombuffer",
            d =>
            {
                d.Set("count", (long)d.Whole(-1, 5));
                d.Set("offset", (long)d.Whole(0, 4));
                d.Set("type", d.Pick("Float32", "Int64"));
            },
            (x, a) =>
                [
                    frombuffer(new[] { 1f, 2f, 3f, 4f }, ScalarType.Float32, a.Long("count"), a.Long("offset")),
                    frombuffer(new[] { 1L, 2L, 3L, 4L }, ScalarType.Int64, a.Long("count"), a.Long("offset")),
                    frombuffer(new byte[] { 1, 2, 3, 255 }, a.Choice<ScalarType>("type"), a.Long("count"), a.Long("offset"))
                        .clone(),
                ]
        );
        Facts(
            "names of types",
            d => d.Set("n", 1L),
            (x, a) =>
                [
                    float32,
                    @float,
                    int64,
                    @long,
                    @bool,
                    uint8,
                    is_floating_point(float32),
                    is_floating_point(int64),
                    is_floating_point(@bool),
                ]
        );
        Facts(
            "scalars",
            d => d.Set("n", d.Scalar(Domain.Tame)),
            (x, a) =>
                [
                    a.Number("n").Type,
                    a.Number("n").ToDouble(),
                    a.Number("n").ToSingle(),
                    a.Number("n").ToBoolean(),
                    a.Number("n").ToInt64(),
                    a.Number("n").ToInt32(),
                    1.5f.ToScalar().Type,
                    2.5.ToScalar().Type,
                    3L.ToScalar().Type,
                    4.ToScalar().Type,
                    true.ToScalar().Type,
                    ((Scalar)(byte)3).Type,
                    ((Scalar)7).ToInt64(),
                    ((Scalar)2.5f).ToDouble(),
                ]
        );
        Refused("scalar as a tensor", d => d.Set("n", d.Scalar(Domain.Tame)), (x, a) => (Tensor)a.Number("n"));
        Facts(
            "scalar disposed",
            d => d.Set("n", 1L),
            (x, a) =>
            {
                using var number = a.Number("n");
                number.Dispose();
                return ["disposed"];
            }
        );
    }

    private static string? TruthNumber(Input[] inputs, Parameters p) =>
        p["n"] is bool ? "TorchSharp's full makes Int64 of a truth value; PyTorch's makes Bool" : null;

    private static string? Forgotten(Input[] inputs, Parameters p) =>
        p.Long("count") < 3
            ? "TorchSharp drops the numbers that a shape has no room for; the embedded engine refuses them"
            : null;

    private static void WithSizes4(Draw d)
    {
        for (var i = 0; i < 4; i++)
        {
            d.Set($"d{i}", d.Chance(0.02) ? -1L : d.Whole(0, 3));
        }
        d.Set("shape", d.Shape(0, 3));
        d.Set("n", d.Scalar());
        d.Set("type", d.Pick("Float32", "Int64", "Bool"));
    }
}

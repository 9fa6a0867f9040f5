using System.Numerics;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>How two elements are compared.</summary>
internal enum Relation
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>Elementwise comparisons with broadcasting, and Boolean logic.</summary>
internal static class Comparisons
{
    private static readonly string[] Names = ["eq", "ne", "lt", "le", "gt", "ge"];

    public static Tensor Apply(Relation relation, Tensor a, Tensor b)
    {
        var type = Promotion.Common(a, b);
        var y = Tensor.New(Shapes.Broadcast(a.sizes, b.sizes, Names[(int)relation]), ScalarType.Bool);
        Forward(relation, a, b, type, y);
        return y;
    }

    public static Tensor Apply(Relation relation, Tensor a, Scalar b)
    {
        var type = Promotion.Common(a, b);
        var y = Tensor.New(a.sizes, ScalarType.Bool);
        using var number = Tensor.NewUntracked(Shapes.Scalar, type);
        Creation.Fill(number, b);
        Forward(relation, a, number, type, y);
        return y;
    }

    public static Tensor Logic<TOperation>(Tensor a, Tensor b, string operation)
        where TOperation : IBinaryOperation<TOperation, bool, bool>
    {
        var y = Tensor.New(Shapes.Broadcast(a.sizes, b.sizes, operation), ScalarType.Bool);
        using var left = new Operand(a, ScalarType.Bool);
        using var right = new Operand(b, ScalarType.Bool);
        Elementwise.Apply<TOperation, bool, bool>(left.Tensor, right.Tensor, y);
        return y;
    }

    /// <summary>The left operand of an operator on booleans; on integers these operators would be bitwise.</summary>
    public static Tensor Truths(Tensor left, Tensor right, string operation) =>
        left.Type == ScalarType.Bool && right.Type == ScalarType.Bool
            ? left
            : throw new NotSupportedException(
                $"{operation}: the embedded engine has it for Bool, not {left.Type} and {right.Type}; use logical_and "
                    + "and the like."
            );

    private static void Forward(Relation relation, Tensor left, Tensor right, ScalarType type, Tensor y)
    {
        // Booleans compare as the numbers 0 and 1.
        using var a = new Operand(left, type == ScalarType.Bool ? ScalarType.Byte : type);
        using var b = new Operand(right, type == ScalarType.Bool ? ScalarType.Byte : type);
        switch (type)
        {
            case ScalarType.Float32:
                Forward<float>(relation, a.Tensor, b.Tensor, y);
                break;
            case ScalarType.Int64:
                Forward<long>(relation, a.Tensor, b.Tensor, y);
                break;
            default:
                Forward<byte>(relation, a.Tensor, b.Tensor, y);
                break;
        }
    }

    private static void Forward<T>(Relation relation, Tensor a, Tensor b, Tensor y)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        switch (relation)
        {
            case Relation.Equal:
                Elementwise.Apply<Equal<T>, T, bool>(a, b, y);
                break;
            case Relation.NotEqual:
                Elementwise.Apply<NotEqual<T>, T, bool>(a, b, y);
                break;
            case Relation.Less:
                Elementwise.Apply<Less<T>, T, bool>(a, b, y);
                break;
            case Relation.LessOrEqual:
                Elementwise.Apply<LessOrEqual<T>, T, bool>(a, b, y);
                break;
            case Relation.Greater:
                Elementwise.Apply<Greater<T>, T, bool>(a, b, y);
                break;
            default:
                Elementwise.Apply<GreaterOrEqual<T>, T, bool>(a, b, y);
                break;
        }
    }
}

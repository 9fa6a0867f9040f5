using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Elementwise operations of two operands that have a gradient.</summary>
internal enum Binary
{
    Add,
    Sub,
    Mul,
    Div,
    Maximum,
    Minimum,
    Pow,
}

/// <summary>Addition, subtraction, multiplication, division, maximum, minimum and power, with broadcasting.</summary>
internal static class Arithmetic
{
    private static readonly string[] Names = ["add", "sub", "mul", "div", "maximum", "minimum", "pow"];

    public static string Name(Binary kind) => Names[(int)kind];

    public static Tensor Apply(Binary kind, Tensor a, Tensor b)
    {
        CheckTruths(kind, a.Type == ScalarType.Bool || b.Type == ScalarType.Bool);
        var y = Tensor.New(Shapes.Broadcast(a.sizes, b.sizes, Name(kind)), ResultType(kind, Promotion.Common(a, b)));
        Forward(kind, a, b, y);
        return GradMode.Records(a, b) ? y.Record(new ArithmeticNode(kind, Name(kind), a, b)) : y;
    }

    public static Tensor Apply(Binary kind, Tensor a, Scalar b)
    {
        CheckTruths(kind, a.Type == ScalarType.Bool || b.Type == ScalarType.Bool);
        var type = ResultType(kind, Promotion.Common(a, b));
        var y = Tensor.New(a.sizes, type);
        ForwardScalar(kind, a, b, y);
        return GradMode.Records(a) ? y.Record(new ScalarArithmeticNode(kind, Name(kind), a, b.Single)) : y;
    }

    public static Tensor ApplyInPlace(Binary kind, Tensor self, Tensor other)
    {
        var operation = Name(kind) + "_";
        self.CheckInPlace(operation, other);
        CheckTruths(kind, self.Type == ScalarType.Bool || other.Type == ScalarType.Bool);
        var sizes = Shapes.Broadcast(self.sizes, other.sizes, operation);
        if (!Shapes.Same(sizes, self.sizes))
        {
            throw new ArgumentException(
                $"{operation}: the result {Shapes.Text(sizes)} does not fit into the tensor {Shapes.Text(self.sizes)}."
            );
        }

        CheckType(operation, self, ResultType(kind, Promotion.Common(self, other)));
        ArithmeticNode? node = null;
        if (GradMode.Records(self, other))
        {
            // The gradient of a quotient, a power or an extreme needs the values that are about to be overwritten. So does the
            // gradient of a product's other factor.
            var needed = kind is not (Binary.Add or Binary.Sub) && (kind != Binary.Mul || other.RequiresGrad);
            using var before = needed ? Copies.Contiguous(self) : null;
            node = new ArithmeticNode(kind, operation, self, other, before);
        }
        if (self.IsContiguous)
        {
            Forward(kind, self, other, self);
        }
        else
        {
            using var result = Tensor.NewUntracked(self.sizes, self.Type);
            Forward(kind, self, other, result);
            Copies.Into(result, self);
        }
        if (node is not null)
        {
            self.RecordInPlace(node);
        }

        return self;
    }

    public static Tensor ApplyInPlace(Binary kind, Tensor self, Scalar other)
    {
        var operation = Name(kind) + "_";
        self.CheckInPlace(operation);
        CheckTruths(kind, self.Type == ScalarType.Bool || other.Type == ScalarType.Bool);
        CheckType(operation, self, ResultType(kind, Promotion.Common(self, other)));
        ScalarArithmeticNode? node = null;
        if (GradMode.Records(self))
        {
            using var before = kind is Binary.Pow or Binary.Maximum or Binary.Minimum ? Copies.Contiguous(self) : null;
            node = new ScalarArithmeticNode(kind, operation, self, other.Single, before);
        }
        if (self.IsContiguous)
        {
            ForwardScalar(kind, self, other, self);
        }
        else
        {
            using var result = Tensor.NewUntracked(self.sizes, self.Type);
            ForwardScalar(kind, self, other, result);
            Copies.Into(result, self);
        }
        if (node is not null)
        {
            self.RecordInPlace(node);
        }

        return self;
    }

    private static ScalarType ResultType(Binary kind, ScalarType common) => kind is Binary.Div ? ScalarType.Float32 : common;

    /// <summary>
    /// alpha · addend, for a sum in the common type of both tensors. A factor of a wider type is rejected.
    /// </summary>
    public static Tensor Scaled(Tensor self, Tensor addend, Scalar alpha)
    {
        var sum = Promotion.Common(self, addend);
        if ((alpha.Type == ScalarType.Bool && sum != ScalarType.Bool) || (alpha.IsReal && sum != ScalarType.Float32))
        {
            throw new ArgumentException(
                $"add: the factor alpha is {alpha.Type}, which does not fit a sum of {sum}.",
                nameof(alpha)
            );
        }
        // In the type of the sum, so that an integer product does not overflow before it becomes a float.
        using var wide = addend.Type == sum ? null : addend.to(sum);
        return (wide ?? addend).mul(sum == ScalarType.Bool ? alpha.Real != 0 : alpha);
    }

    /// <summary>Rejects subtraction of booleans, as PyTorch does: the meaning of true - true is not obvious.</summary>
    private static void CheckTruths(Binary kind, bool truths)
    {
        if (kind == Binary.Sub && truths)
        {
            throw new NotSupportedException(
                "sub: booleans cannot be subtracted; use logical_xor or logical_not, or convert with to(ScalarType)."
            );
        }
    }

    private static void CheckType(string operation, Tensor self, ScalarType result)
    {
        if (result != self.Type)
        {
            throw new InvalidOperationException(
                $"{operation}: the result is {result}, which a tensor of {self.Type} cannot hold."
            );
        }
    }

    private static void Forward(Binary kind, Tensor left, Tensor right, Tensor y)
    {
        using var a = new Operand(left, y.Type);
        using var b = new Operand(right, y.Type);
        switch (y.Type)
        {
            case ScalarType.Float32:
                Floats(kind, a.Tensor, b.Tensor, y);
                break;
            case ScalarType.Int64:
                Numbers<long>(kind, a.Tensor, b.Tensor, y);
                break;
            case ScalarType.Byte:
                Numbers<byte>(kind, a.Tensor, b.Tensor, y);
                break;
            default:
                Truths(kind, a.Tensor, b.Tensor, y);
                break;
        }
    }

    private static void ForwardScalar(Binary kind, Tensor left, Scalar right, Tensor y)
    {
        if (y.Type != ScalarType.Float32)
        {
            using var number = Tensor.NewUntracked(Shapes.Scalar, y.Type);
            Creation.Fill(number, right);
            Forward(kind, left, number, y);
            return;
        }
        using var a = new Dense(left, ScalarType.Float32);
        var x = a.Floats;
        var b = right.Single;
        var result = y.Write<float>();
        switch (kind)
        {
            case Binary.Add:
                Addition<float>.RowScalar(x, b, result);
                break;
            case Binary.Sub:
                Subtraction<float>.RowScalar(x, b, result);
                break;
            case Binary.Mul:
                Multiplication<float>.RowScalar(x, b, result);
                break;
            case Binary.Div:
                Division.RowScalar(x, b, result);
                break;
            case Binary.Maximum:
                Larger<float>.RowScalar(x, b, result);
                break;
            case Binary.Minimum:
                Smaller<float>.RowScalar(x, b, result);
                break;
            case Binary.Pow when b == 2:
                Pointwise.Square(x, result);
                break;
            case Binary.Pow when b == 0.5f:
                Pointwise.Sqrt(x, result);
                break;
            case Binary.Pow when b == -1:
                Pointwise.Reciprocal(x, result);
                break;
            case Binary.Pow when b == -2:
                // As PyTorch: the square may overflow where the power would not.
                Pointwise.Square(x, result);
                Pointwise.Reciprocal(result, result);
                break;
            case Binary.Pow when b == -0.5f:
                Pointwise.Sqrt(x, result);
                Pointwise.Reciprocal(result, result);
                break;
            default:
                Pointwise.Pow(x, b, result);
                break;
        }
    }

    private static void Floats(Binary kind, Tensor a, Tensor b, Tensor y)
    {
        switch (kind)
        {
            case Binary.Div:
                Elementwise.Apply<Division, float, float>(a, b, y);
                break;
            case Binary.Pow:
                Elementwise.Apply<Power, float, float>(a, b, y);
                break;
            default:
                Numbers<float>(kind, a, b, y);
                break;
        }
    }

    private static void Numbers<T>(Binary kind, Tensor a, Tensor b, Tensor y)
        where T : struct, System.Numerics.INumber<T>
    {
        switch (kind)
        {
            case Binary.Add:
                Elementwise.Apply<Addition<T>, T, T>(a, b, y);
                break;
            case Binary.Sub:
                Elementwise.Apply<Subtraction<T>, T, T>(a, b, y);
                break;
            case Binary.Mul:
                Elementwise.Apply<Multiplication<T>, T, T>(a, b, y);
                break;
            case Binary.Maximum:
                Elementwise.Apply<Larger<T>, T, T>(a, b, y);
                break;
            case Binary.Minimum:
                Elementwise.Apply<Smaller<T>, T, T>(a, b, y);
                break;
            case Binary.Pow when typeof(T) == typeof(long):
                Elementwise.Apply<WholePower, long, long>(a, b, y);
                break;
            default:
                throw new NotSupportedException($"{Name(kind)} of {y.Type}: convert with to(ScalarType.Float32).");
        }
    }

    private static void Truths(Binary kind, Tensor a, Tensor b, Tensor y)
    {
        switch (kind)
        {
            case Binary.Add or Binary.Maximum:
                Elementwise.Apply<Disjunction, bool, bool>(a, b, y);
                break;
            case Binary.Mul or Binary.Minimum:
                Elementwise.Apply<Conjunction, bool, bool>(a, b, y);
                break;
            default:
                throw new NotSupportedException(
                    $"{Name(kind)} of Bool: use logical_xor or logical_not, or convert with to(ScalarType)."
                );
        }
    }
}

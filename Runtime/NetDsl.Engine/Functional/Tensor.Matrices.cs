using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The matrix product by PyTorch's rules: vectors, matrices, and batches of matrices that broadcast.</summary>
        /// <param name="target">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor matmul(Tensor target)
        {
            using var scope = NewDisposeScope();
            return MatrixProducts.MatMul(this, target).MoveToOuterDisposeScope();
        }

        /// <summary>[m, k] · [k, n].</summary>
        /// <param name="target">The right matrix.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor mm(Tensor target) => MatrixProducts.Multiply(this, target, "mm");

        /// <summary>[m, k] · [k].</summary>
        /// <param name="target">The vector.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor mv(Tensor target)
        {
            using var scope = NewDisposeScope();
            return MatrixProducts.MatrixVector(this, target, "mv").MoveToOuterDisposeScope();
        }

        /// <summary>The sum of the products of two vectors' elements.</summary>
        /// <param name="target">The other vector.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor dot(Tensor target)
        {
            using var scope = NewDisposeScope();
            return MatrixProducts.Dot(this, target).MoveToOuterDisposeScope();
        }

        /// <summary>[n, m, k] · [n, k, p], matrix by matrix.</summary>
        /// <param name="batch2">The right batch.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor bmm(Tensor batch2) => MatrixProducts.Batched(this, batch2, "bmm");

        /// <summary>beta · this + alpha · mat1·mat2, with broadcasting of this.</summary>
        /// <param name="mat1">[m, k].</param>
        /// <param name="mat2">[k, n].</param>
        /// <param name="beta">The factor of this tensor.</param>
        /// <param name="alpha">The factor of the product.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1)
        {
            using var scope = NewDisposeScope();
            var product = MatrixProducts.Multiply(mat1, mat2, "addmm");
            using var summand = Views.Expand(this, product.sizes, "addmm");
            // As in BLAS: what is multiplied by 0 is ignored, even if it is NaN.
            return (
                beta == 1 ? summand
                : beta == 0 ? summand.clone().zero_()
                : summand.mul(beta)
            ).add(alpha == 1 ? product : product.mul(alpha)).MoveToOuterDisposeScope();
        }
    }
}

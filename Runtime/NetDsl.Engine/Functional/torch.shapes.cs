namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.reshape(long[])"/>
    /// <param name="input">The tensor.</param>
    /// <param name="shape">The sizes; one may be -1.</param>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    /// <inheritdoc cref="Tensor.flatten(long, long)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="start_dim">The first dimension joined.</param>
    /// <param name="end_dim">The last dimension joined.</param>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <inheritdoc cref="Tensor.transpose(long, long)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="dim0">One dimension.</param>
    /// <param name="dim1">The other dimension.</param>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <inheritdoc cref="Tensor.permute(long[])"/>
    /// <param name="input">The tensor.</param>
    /// <param name="permutation">The old dimension of each new one.</param>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    /// <inheritdoc cref="Tensor.squeeze(long?)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension.</param>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <inheritdoc cref="Tensor.unsqueeze(long)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension.</param>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    /// <inheritdoc cref="Tensor.narrow(long, long, long)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension.</param>
    /// <param name="start">The first index.</param>
    /// <param name="length">How many.</param>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    /// <inheritdoc cref="Tensor.select(long, long)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension.</param>
    /// <param name="index">The index.</param>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    /// <inheritdoc cref="Tensor.index_select(long, Tensor)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension.</param>
    /// <param name="index">An Int64 vector.</param>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    /// <inheritdoc cref="Tensor.gather(long, Tensor)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="dim">The dimension.</param>
    /// <param name="index">An Int64 tensor.</param>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    /// <inheritdoc cref="Tensor.chunk(long, long)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="chunks">The number of parts.</param>
    /// <param name="dim">The dimension.</param>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    /// <inheritdoc cref="Tensor.matmul(Tensor)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor.</param>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <inheritdoc cref="Tensor.mm(Tensor)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor.</param>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    /// <inheritdoc cref="Tensor.mv(Tensor)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="target">The other tensor.</param>
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    /// <inheritdoc cref="Tensor.dot(Tensor)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="other">The other vector.</param>
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);

    /// <inheritdoc cref="Tensor.bmm(Tensor)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="batch2">The right batch.</param>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    /// <inheritdoc cref="Tensor.addmm(Tensor, Tensor, float, float)"/>
    /// <param name="input">The tensor.</param>
    /// <param name="mat1">[m, k].</param>
    /// <param name="mat2">[k, n].</param>
    /// <param name="beta">The factor of the input.</param>
    /// <param name="alpha">The factor of the product.</param>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) =>
        input.addmm(mat1, mat2, beta, alpha);
}

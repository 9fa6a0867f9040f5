namespace NetDsl;

/// <summary>
/// A number for each dimension of a map, such as a kernel or a stride, in one of these forms: <c>2</c> for all dimensions,
/// <c>(2, 1)</c> or <c>new[] { 2, 1 }</c> for height and width, and for the padding of a convolution also <c>Same</c> or
/// <c>Valid</c>. <c>default</c> means that it is not written.
/// </summary>
public readonly struct Sizes
{
    /// <summary>The same number for all dimensions.</summary>
    /// <param name="size">The number.</param>
    public static implicit operator Sizes(int size) => throw OnlyRead.Error;

    /// <summary>One number for each dimension.</summary>
    /// <param name="sizes">The numbers; of two, the height comes first.</param>
    public static implicit operator Sizes(int[] sizes) => throw OnlyRead.Error;

    /// <summary>One number for the height and one for the width.</summary>
    /// <param name="sizes">The two numbers.</param>
    public static implicit operator Sizes((int Height, int Width) sizes) => throw OnlyRead.Error;

    /// <summary>A padding without a number.</summary>
    /// <param name="padding">Which one.</param>
    public static implicit operator Sizes(PaddingKind padding) => throw OnlyRead.Error;
}

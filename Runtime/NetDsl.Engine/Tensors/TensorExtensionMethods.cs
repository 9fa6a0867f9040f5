using TorchSharp.Modules;

namespace TorchSharp;

/// <summary>Conversions of one-element tensors to C# numbers, whatever the element type.</summary>
public static class TensorExtensionMethods
{
    /// <summary>The one element as a 32 bit float.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static float ToSingle(this torch.Tensor value) => (float)value.ToReal("ToSingle");

    /// <summary>The one element as a 64 bit float.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static double ToDouble(this torch.Tensor value) => value.ToReal("ToDouble");

    /// <summary>The one element as a 64 bit integer, towards zero.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static long ToInt64(this torch.Tensor value) =>
        value.dtype == torch.ScalarType.Int64 ? value.item<long>() : (long)value.ToReal("ToInt64");

    /// <summary>The one element as a 32 bit integer, towards zero.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static int ToInt32(this torch.Tensor value) => (int)value.ToInt64();

    /// <summary>True unless the one element is zero.</summary>
    /// <param name="value">A tensor of one element.</param>
    public static bool ToBoolean(this torch.Tensor value) => value.ToReal("ToBoolean") != 0;

    /// <summary>A parameter over the same memory.</summary>
    /// <param name="tensor">A Float32 tensor.</param>
    public static Parameter AsParameter(this torch.Tensor tensor) => new(tensor);
}

using NetDsl.Engine.Saving;
using NetDsl.Engine.Tensors;
using TorchSharp.Modules;

namespace TorchSharp;

/// <summary>Conversions of one-element tensors to C# numbers, whatever the element type; saving of single tensors.</summary>
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

    /// <summary>Writes a tensor in TorchSharp's own format: type, number of dimensions, sizes, elements.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="writer">Where to.</param>
    public static void Save(this torch.Tensor tensor, BinaryWriter writer) => TensorFormat.Write(writer, tensor);

    /// <summary>Overwrites a tensor with one in TorchSharp's own format.</summary>
    /// <param name="tensor">The tensor, of the type and shape that were saved.</param>
    /// <param name="reader">Where from.</param>
    /// <param name="skip">True skips the saved tensor, whatever its shape, and changes nothing.</param>
    /// <exception cref="ArgumentException">The type or the shape differ.</exception>
    /// <exception cref="InvalidDataException">The data are not such a tensor, or end early.</exception>
    public static void Load(this torch.Tensor tensor, BinaryReader reader, bool skip = false)
    {
        var head = TensorFormat.ReadHead(reader, "tensor");
        if (head.Type != tensor.Type || (!skip && !Shapes.Same(head.Sizes, tensor.sizes)))
        {
            throw new ArgumentException($"The saved tensor is {head}, this one is {tensor.Type} {Shapes.Text(tensor.sizes)}.");
        }

        if (skip)
        {
            TensorFormat.SkipElements(reader, head);
            return;
        }
        using var read = torch.Tensor.NewUntracked(head.Sizes, head.Type);
        TensorFormat.ReadElements(reader, head, read);
        using (torch.no_grad())
        {
            tensor.copy_(read);
        }
    }
}

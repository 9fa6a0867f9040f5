namespace TorchSharp.Modules;

/// <summary>A tensor that training changes: modules list it, optimizers update it, operations on it are recorded.</summary>
public class Parameter : torch.Tensor
{
    /// <summary>A parameter over the memory of a tensor.</summary>
    /// <param name="data">The initial values; the parameter shares their memory.</param>
    /// <param name="requires_grad">Whether operations on the parameter are recorded.</param>
    public Parameter(torch.Tensor data, bool requires_grad = true)
        : base(Share(data), data.sizes, data.strides, data.offset)
    {
        this.requires_grad = requires_grad;
        Track();
    }

    private static NetDsl.Engine.Tensors.Storage Share(torch.Tensor data)
    {
        var storage = data.Storage;
        storage.Retain();
        return storage;
    }
}

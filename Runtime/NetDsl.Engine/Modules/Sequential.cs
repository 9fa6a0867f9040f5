using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules one after the other: each gets the result of the one before.</summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<(string Name, nn.IModule<Tensor, Tensor> Module)> stages = [];

    internal Sequential()
        : base(nameof(Sequential)) { }

    /// <summary>Named modules; each name is the first part of its parameters' names.</summary>
    /// <param name="modules">Names and modules in the order of their calls.</param>
    protected internal Sequential(params (string name, nn.Module<Tensor, Tensor> submodule)[] modules)
        : this()
    {
        foreach (var (name, module) in modules)
        {
            append(name, module);
        }
    }

    /// <summary>Modules that are named 0, 1, 2, …</summary>
    /// <param name="modules">The modules in the order of their calls.</param>
    protected internal Sequential(params nn.Module<Tensor, Tensor>[] modules)
        : this()
    {
        foreach (var module in modules)
        {
            append(module);
        }
    }

    /// <summary>How many modules there are.</summary>
    public int Count => stages.Count;

    /// <summary>A module by its position.</summary>
    /// <param name="index">From 0.</param>
    public nn.IModule<Tensor, Tensor> this[int index] => stages[index].Module;

    /// <summary>Adds a module at the end, named by its position.</summary>
    /// <param name="module">The module.</param>
    /// <returns>This sequence.</returns>
    public Sequential append(nn.IModule<Tensor, Tensor> module) =>
        append(stages.Count.ToString(CultureInfo.InvariantCulture), module);

    /// <summary>Adds a module at the end.</summary>
    /// <param name="name">The first part of its parameters' names.</param>
    /// <param name="module">The module.</param>
    /// <returns>This sequence.</returns>
    /// <exception cref="ArgumentException">It is not an <see cref="nn.Module"/>.</exception>
    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var submodule =
            module as nn.Module
            ?? throw new ArgumentException(
                $"'{name}' is a {module.GetType().Name}, which is not a torch.nn.Module.",
                nameof(module)
            );
        register_module(name, submodule);
        stages.Add((name, module));
        return this;
    }

    /// <summary>Runs the modules in their order.</summary>
    /// <param name="tensor">Input of the first module.</param>
    /// <returns>Result of the last one; an alias of the input if there are no modules.</returns>
    public override Tensor forward(Tensor tensor)
    {
        if (stages.Count == 0)
        {
            return tensor.alias();
        }

        var scope = NewDisposeScope();
        try
        {
            var result = tensor;
            foreach (var (_, module) in stages)
            {
                result = module.call(result);
            }

            return result.MoveToOuterDisposeScope();
        }
        finally
        {
            scope.Dispose();
        }
    }
}

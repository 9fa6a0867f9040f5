using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

/// <summary>The plain parameters of a step, and the modules whose parameters are compared.</summary>
internal sealed class Args(IReadOnlyDictionary<string, object> values)
{
    private readonly List<nn.Module> watched = [];

    public IReadOnlyList<nn.Module> Watched => watched;

    public long Long(string name) => Convert.ToInt64(values[name], System.Globalization.CultureInfo.InvariantCulture);

    public int Int(string name) => (int)Long(name);

    public double Real(string name) => (double)values[name];

    public bool Flag(string name) => (bool)values[name];

    public string Text(string name) => (string)values[name];

    public long[] Longs(string name) => (long[])values[name];

    public TEnum Choice<TEnum>(string name)
        where TEnum : struct, Enum => Enum.Parse<TEnum>((string)values[name]);

    public Scalar Number(string name) =>
        values[name] switch
        {
            long whole => whole,
            bool truth => truth,
            double real => real,
            var other => throw new InvalidOperationException($"{name} is a {other.GetType()}."),
        };

    /// <summary>Has the gradients of the module's parameters and its buffers compared after the backward pass.</summary>
    public TModule Watch<TModule>(TModule module)
        where TModule : nn.Module
    {
        watched.Add(module);
        return module;
    }
}

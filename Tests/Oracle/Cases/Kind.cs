using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

/// <summary>One kind of case: how its inputs are drawn and what is computed from them. The code is ordinary TorchSharp code,
/// compiled once against each engine.</summary>
internal sealed class Kind
{
    public required string Name { get; init; }

    public required Action<Draw> Draw { get; init; }

    /// <summary>Gives a tensor, several, or facts that are not tensors.</summary>
    public required Func<Tensor[], Args, object> Code { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether both engines refuse every case.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether nothing about the kind is random, and a test of its own runs it.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether the engines are known to differ.</summary>
    public bool IsPinned { get; init; }

    public Agreement Forward { get; init; }

    public Agreement Backward { get; init; }

    /// <summary>
    /// Whether the kind takes float tensors of any shape and no parameters, so that it can be a step of a long case.
    /// </summary>
    public bool Chains { get; init; }

    /// <summary>How many tensors it takes in a chain.</summary>
    public int Arity { get; init; } = 1;

    /// <summary>Whether TorchSharp would end the process on these inputs.</summary>
    public Func<Input[], Parameters, bool>? Deadly { get; init; }

    /// <summary>Why the engines are not compared on these inputs, or null.</summary>
    public Func<Input[], Parameters, string?>? Deviation { get; init; }
}

/// <summary>The plain parameters of a step, for conditions.</summary>
internal readonly record struct Parameters(IReadOnlyDictionary<string, object> Values)
{
    public bool Flag(string name) => (bool)Values[name];

    public string Text(string name) => (string)Values[name];

    public long Long(string name) => Convert.ToInt64(Values[name], System.Globalization.CultureInfo.InvariantCulture);

    public long[] Longs(string name) => (long[])Values[name];

    public double Real(string name) => (double)Values[name];

    public object this[string name] => Values[name];
}

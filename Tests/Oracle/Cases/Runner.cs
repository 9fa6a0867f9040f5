using System.Globalization;
using System.Reflection;
using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

/// <summary>Runs cases on the engine that this assembly was compiled against.</summary>
internal sealed class Runner(string name) : IEngine
{
    private static readonly Dictionary<string, Kind> ByName = new Library().Kinds.ToDictionary(kind => kind.Name);

    public string Name => name;

    public Assembly Subject => typeof(Tensor).Assembly;

    public Assembly Cases => typeof(Runner).Assembly;

    public IReadOnlyList<KindInfo> Kinds { get; } =
    [
        .. ByName.Values.Select(kind => new KindInfo(
            kind.Name,
            kind.Text,
            kind.Forward,
            kind.Backward,
            kind.Chains,
            kind.Arity,
            kind.IsRefused,
            kind.IsFixed,
            kind.IsPinned
        )),
    ];

    public Case Draw(string kind, Draw draw)
    {
        ByName[kind].Draw(draw);
        return new Case(
            draw.Inputs,
            [new Step(kind, [.. Enumerable.Range(0, draw.Inputs.Count)], draw.Parameters)],
            draw.Whole(1, int.MaxValue - 1)
        );
    }

    public bool IsDeadly(Case item) =>
        item.Steps is [var step]
        && ByName[step.Kind].Deadly is { } deadly
        && deadly([.. item.Inputs], new Parameters(step.Parameters));

    public string? Deviation(Case item) =>
        item.Steps is [var step] && ByName[step.Kind].Deviation is { } deviation
            ? deviation([.. item.Inputs], new Parameters(step.Parameters))
            : null;

    public Outcome Run(Case item)
    {
        var (results, gradients, facts) = (new List<Value>(), new List<Value>(), new List<string>());
        var stage = "building the inputs";
        using var scope = NewDisposeScope();
        try
        {
            var (leaves, values) = (new List<Tensor>(), new List<Tensor>());
            foreach (var input in item.Inputs)
            {
                var (leaf, value) = Inputs.Build(input);
                leaves.Add(leaf);
                values.Add(value);
            }
            var (watched, last) = (new List<nn.Module>(), new List<Tensor>());
            stage = "forward";
            foreach (var step in item.Steps)
            {
                var args = new Args(step.Parameters);
                last.Clear();
                switch (ByName[step.Kind].Code([.. step.Arguments.Select(position => values[position])], args))
                {
                    case Tensor one:
                        last.Add(one);
                        break;
                    case Tensor[] many:
                        last.AddRange(many);
                        break;
                    case object[] plain:
                        facts.AddRange(plain.Select(Fact));
                        break;
                    case var other:
                        throw new InvalidOperationException($"a kind gave {other.GetType()}");
                }
                foreach (var value in last)
                {
                    results.Add(Read($"result {results.Count} ({step.Kind})", value));
                    facts.Add($"requires_grad {value.requires_grad}");
                    values.Add(value);
                }
                watched.AddRange(args.Watched);
            }
            stage = "backward";
            Backward(item, last);
            for (var i = 0; i < leaves.Count; i++)
            {
                if (leaves[i].grad is { } gradient)
                {
                    gradients.Add(Read($"gradient of v{i}", gradient));
                }
                if (item.Inputs[i].Type != Element.Float || !item.Inputs[i].Gradient)
                {
                    // In-place operations change leaves that need no gradient.
                    gradients.Add(Read($"v{i} afterwards", leaves[i]));
                }
            }
            foreach (var module in watched)
            {
                foreach (var (parameter, value) in module.named_parameters())
                {
                    gradients.Add(Read($"{parameter} afterwards", value));
                    if (value.grad is { } gradient)
                    {
                        gradients.Add(Read($"gradient of {parameter}", gradient));
                    }
                }
                gradients.AddRange(module.named_buffers().Select(buffer => Read($"{buffer.name} afterwards", buffer.buffer)));
            }
            return new Outcome(null, "done", results, gradients, facts);
        }
        catch (Exception refusal)
        {
            return new Outcome($"{refusal.GetType().Name}: {refusal.Message}", stage, results, gradients, facts);
        }
    }

    /// <summary>The plain content of a tensor. TorchSharp cannot read the elements of an empty one.</summary>
    public static Value Read(string name, Tensor value)
    {
        using var guard = no_grad();
        var (shape, type) = (value.shape, value.dtype);
        float[] floats = [];
        long[] longs = [];
        if (value.numel() > 0)
        {
            var dense = value.detach().contiguous();
            switch (type)
            {
                case ScalarType.Float32:
                    floats = dense.data<float>().ToArray();
                    break;
                case ScalarType.Int64:
                    longs = dense.data<long>().ToArray();
                    break;
                case ScalarType.Bool:
                    longs = [.. dense.data<bool>().ToArray().Select(truth => truth ? 1L : 0L)];
                    break;
                case ScalarType.Byte:
                    longs = [.. dense.data<byte>().ToArray().Select(number => (long)number)];
                    break;
                default:
                    break;
            }
        }
        return new Value(name, type.ToString(), shape, floats, longs);
    }

    private static void Backward(Case item, List<Tensor> results)
    {
        Tensor? loss = null;
        for (var i = 0; i < results.Count; i++)
        {
            var result = results[i];
            if (!result.requires_grad || result.dtype != ScalarType.Float32)
            {
                continue;
            }
            var shape = result.shape;
            using var weights = tensor(Weights.Of(item, i, (int)result.numel()), shape);
            var part = (result * weights).sum();
            loss = loss is null ? part : loss + part;
        }
        loss?.backward();
    }

    private static string Fact(object fact) =>
        fact switch
        {
            long[] numbers => $"[{string.Join(", ", numbers)}]",
            IEnumerable<string> texts => string.Join(" | ", texts),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            null => "null",
            _ => fact.ToString()!,
        };
}

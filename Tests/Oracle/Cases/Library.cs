using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

/// <summary>
/// All case kinds. A new operation of the engine gets its line in the file of its family; a test fails until it has one.
/// </summary>
internal sealed partial class Library
{
    private readonly List<Kind> kinds = [];

    public Library()
    {
        AddArithmetic();
        AddComparisons();
        AddPointwise();
        AddReductions();
        AddShapes();
        AddIndexing();
        AddMatrices();
        AddConvolutions();
        AddTransposedConvolutions();
        AddPools();
        AddPadding();
        AddResizing();
        AddCreation();
        AddConversions();
        AddInPlace();
        AddActivations();
        AddLosses();
        AddModules();
        AddTraversal();
        AddRandom();
        AddInitialisers();
        AddOptimizers();
        AddGradients();
        AddScopes();
        AddDeviations();
        AddExchanges();
    }

    public IReadOnlyList<Kind> Kinds => kinds;

    /// <summary>A kind with one tensor as its result.</summary>
    private void One(
        string name,
        Action<Draw> draw,
        Func<Tensor[], Args, Tensor> code,
        Agreement forward = Agreement.Exact,
        Agreement backward = Agreement.Conditioned,
        bool chains = false,
        int arity = 1,
        Func<Input[], Parameters, bool>? deadly = null,
        Func<Input[], Parameters, string?>? deviation = null,
        [CallerArgumentExpression(nameof(code))] string text = ""
    ) => Add(name, draw, (x, a) => code(x, a), forward, backward, chains, arity, deadly, deviation, text);

    /// <summary>A kind with several tensors as its result.</summary>
    private void Many(
        string name,
        Action<Draw> draw,
        Func<Tensor[], Args, Tensor[]> code,
        Agreement forward = Agreement.Exact,
        Agreement backward = Agreement.Conditioned,
        Func<Input[], Parameters, bool>? deadly = null,
        Func<Input[], Parameters, string?>? deviation = null,
        [CallerArgumentExpression(nameof(code))] string text = ""
    ) => Add(name, draw, (x, a) => code(x, a), forward, backward, false, 1, deadly, deviation, text);

    /// <summary>A kind whose result is not a tensor: truth values, shapes, texts.</summary>
    private void Facts(
        string name,
        Action<Draw> draw,
        Func<Tensor[], Args, object[]> code,
        Func<Input[], Parameters, bool>? deadly = null,
        Func<Input[], Parameters, string?>? deviation = null,
        [CallerArgumentExpression(nameof(code))] string text = ""
    ) => Add(name, draw, (x, a) => code(x, a), Agreement.Exact, Agreement.Exact, false, 1, deadly, deviation, text);

    /// <summary>A kind that both engines have to refuse, always.</summary>
    private void Refused(
        string name,
        Action<Draw> draw,
        Func<Tensor[], Args, object> code,
        Func<Input[], Parameters, bool>? deadly = null,
        [CallerArgumentExpression(nameof(code))] string text = ""
    ) =>
        kinds.Add(
            new Kind
            {
                Name = name,
                Draw = draw,
                Code = code,
                Text = text,
                Deadly = deadly,
                IsRefused = true,
            }
        );

    /// <summary>A kind without random inputs that a test of its own runs.</summary>
    private void Fixed(
        string name,
        Func<Tensor[], Args, object> code,
        [CallerArgumentExpression(nameof(code))] string text = ""
    ) =>
        kinds.Add(
            new Kind
            {
                Name = name,
                Draw = _ => { },
                Code = code,
                Text = text,
                IsFixed = true,
            }
        );

    /// <summary>One fixed case on which the engines differ.</summary>
    private void Pinned(
        string name,
        Func<Tensor[], Args, object> code,
        [CallerArgumentExpression(nameof(code))] string text = ""
    ) =>
        kinds.Add(
            new Kind
            {
                Name = name,
                Draw = _ => { },
                Code = code,
                Text = text,
                IsFixed = true,
                IsPinned = true,
            }
        );

    private void Add(
        string name,
        Action<Draw> draw,
        Func<Tensor[], Args, object> code,
        Agreement forward,
        Agreement backward,
        bool chains,
        int arity,
        Func<Input[], Parameters, bool>? deadly,
        Func<Input[], Parameters, string?>? deviation,
        string text
    ) =>
        kinds.Add(
            new Kind
            {
                Name = name,
                Draw = draw,
                Code = code,
                Text = text,
                Forward = forward,
                Backward = backward,
                Chains = chains,
                Arity = arity,
                Deadly = deadly,
                Deviation = deviation,
            }
        );
}

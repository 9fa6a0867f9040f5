using System.Reflection;

namespace NetDsl.Oracle;

/// <summary>How closely the two engines must agree on the floating-point results of a case kind.</summary>
public enum Agreement
{
    /// <summary>To the bit (0 and -0 are the same, and so are all NaNs).</summary>
    Exact,

    /// <summary>
    /// To a few roundings of each element: one operation, computed by another approximation or in another order.
    /// </summary>
    Rounded,

    /// <summary>Sums and what contains them. The order of additions differs, so the error depends on the length of the sum and on
    /// cancellation. The measure is the real engine itself: how far its own result moves when its inputs are rounded
    /// differently.</summary>
    Conditioned,

    /// <summary>As <see cref="Conditioned"/>, and the result is a difference of numbers about 1, such as 1 - tanh²: the error is
    /// one of these numbers, not of the result.</summary>
    Bounded,

    /// <summary>As <see cref="Bounded"/>, but of numbers as large as the largest input: logits minus their logarithmic sum, sums
    /// with a multiply-add that one engine fuses, many steps of an optimizer.</summary>
    Scaled,
}

/// <summary>The plain facts about a case kind.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its code, as written in the library of cases.</param>
/// <param name="Forward">How closely results agree.</param>
/// <param name="Backward">How closely gradients agree.</param>
/// <param name="Chains">Whether the kind can be one of many steps on float tensors of any shape.</param>
/// <param name="Arity">How many tensors it takes in such a chain.</param>
/// <param name="IsRefused">Whether both engines refuse every case.</param>
/// <param name="IsFixed">Whether nothing about the kind is random, and a test of its own runs it.</param>
/// <param name="IsPinned">Whether the engines are known to differ, on one fixed case.</param>
public sealed record KindInfo(
    string Name,
    string Text,
    Agreement Forward,
    Agreement Backward,
    bool Chains,
    int Arity,
    bool IsRefused,
    bool IsFixed,
    bool IsPinned
);

/// <summary>One of the two engines behind plain data, so that both can be in one process.</summary>
public interface IEngine
{
    /// <summary>"embedded" or "TorchSharp".</summary>
    string Name { get; }

    /// <summary>The assembly that is tested.</summary>
    Assembly Subject { get; }

    /// <summary>The assembly of the cases, compiled against the subject.</summary>
    Assembly Cases { get; }

    /// <summary>All case kinds, in the order in which they are written.</summary>
    IReadOnlyList<KindInfo> Kinds { get; }

    /// <summary>A random case of a kind.</summary>
    Case Draw(string kind, Draw draw);

    /// <summary>
    /// Whether the case would end the process on TorchSharp instead of throwing; the embedded engine has to refuse it.
    /// </summary>
    bool IsDeadly(Case item);

    /// <summary>
    /// A reason why the engines are not compared on this case, or null. Each reason is pinned by a test of its own.
    /// </summary>
    string? Deviation(Case item);

    /// <summary>Runs the case. Never throws.</summary>
    Outcome Run(Case item);
}

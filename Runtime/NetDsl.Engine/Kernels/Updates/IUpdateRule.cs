namespace NetDsl.Engine.Kernels.Updates;

/// <summary>One step of an optimizer on eight elements of a parameter, in place.</summary>
/// <remarks>
/// Rules round as PyTorch's sequence of float operations on CPU does: <c>add_(x, alpha)</c> and <c>addcmul_(x, y, value)</c> are
/// fused multiply-adds, of alpha·x and of (value·x)·y; <c>addcdiv_(x, y, value)</c> is p + (value·x)/y with three roundings.
/// Scalars are computed in double and rounded to float once.
/// </remarks>
internal unsafe interface IUpdateRule
{
    /// <summary>Changes the parameter and the state of the optimizer.</summary>
    /// <param name="parameter">Eight elements, updated.</param>
    /// <param name="gradient">The gradient of the loss by them.</param>
    /// <param name="first">The first state, updated; not to be touched by a rule without it.</param>
    /// <param name="second">The second state, likewise.</param>
    /// <param name="third">The third state, likewise.</param>
    void Apply(float* parameter, float* gradient, float* first, float* second, float* third);
}

namespace NetDsl.Oracle;

/// <summary>The plain content of a tensor.</summary>
/// <param name="Name">Which tensor it is, for messages.</param>
/// <param name="Type">The engine's name of the element type.</param>
/// <param name="Shape">The shape.</param>
/// <param name="Floats">The elements in row-major order, for Float32.</param>
/// <param name="Longs">The elements of the other types.</param>
public sealed record Value(string Name, string Type, long[] Shape, float[] Floats, long[] Longs)
{
    public bool IsFloat => Type == "Float32";
}

/// <summary>What an engine made of a case.</summary>
/// <param name="Refusal">The type and text of the exception, or null.</param>
/// <param name="Stage">What was being done at the end: "forward", "backward" or "done".</param>
/// <param name="Results">The results of all steps.</param>
/// <param name="Gradients">The gradients of the leaves and of the parameters of watched modules, and the buffers of
/// these.</param>
/// <param name="Facts">What is not a tensor: strides, truth values, numbers.</param>
public sealed record Outcome(
    string? Refusal,
    string Stage,
    IReadOnlyList<Value> Results,
    IReadOnlyList<Value> Gradients,
    IReadOnlyList<string> Facts
);

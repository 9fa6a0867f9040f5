namespace NetDsl;

/// <summary>
/// One stage of a network. Stages are applied in the order in which their attributes are written.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public abstract class StageAttribute : Attribute
{
    /// <summary>
    /// The stage's name: the generated member and the prefix of its state_dict keys (<c>fc1.weight</c>).
    /// Unset, it is made from the kind and its number: <c>linear1</c>, <c>relu1</c>.
    /// </summary>
    public string? Name { get; set; }
}

namespace NetDsl;

/// <content>The names of features, targets and classes, for data that has them.</content>
public abstract partial class Dataset
{
    /// <summary>
    /// The names of a sample's numbers, <see cref="FeatureCount"/> of them, such as the columns of a table; empty if they have
    /// none. Messages about a feature use them.
    /// </summary>
    public virtual IReadOnlyList<string> FeatureNames => [];

    /// <summary>The names of a target's numbers, <see cref="TargetCount"/> of them; empty if they have none.</summary>
    public virtual IReadOnlyList<string> TargetNames => [];

    /// <summary>
    /// The names of the classes, in the order of their numbers, <see cref="Classes"/> of them; empty if they have none.
    /// </summary>
    public virtual IReadOnlyList<string> ClassNames => [];
}

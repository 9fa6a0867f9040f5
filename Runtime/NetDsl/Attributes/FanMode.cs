namespace NetDsl;

/// <summary>Which side of a layer the Kaiming initialisations keep the variance of.</summary>
public enum FanMode
{
    /// <summary>The inputs: values keep their variance on the way forward.</summary>
    FanIn,

    /// <summary>The outputs: gradients keep their variance on the way back.</summary>
    FanOut,
}

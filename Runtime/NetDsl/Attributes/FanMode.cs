namespace NetDsl;

/// <summary>The side of a layer whose variance the Kaiming initialisations keep.</summary>
public enum FanMode
{
    /// <summary>The inputs: values keep their variance in the forward pass.</summary>
    FanIn,

    /// <summary>The outputs: gradients keep their variance in the backward pass.</summary>
    FanOut,
}

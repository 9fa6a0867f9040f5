namespace NetDsl.Images;

/// <summary>
/// What to do with pictures of other sizes than the samples. Resized pictures are averaged over what each new pixel covers:
/// bilinear interpolation with antialiasing, as Pillow and
/// <see href="https://pytorch.org/vision/stable/generated/torchvision.transforms.Resize.html">torchvision's Resize</see> do it.
/// </summary>
public enum ImageFit
{
    /// <summary>Every picture must have the size; others are reported.</summary>
    Exact,

    /// <summary>Resizes to the size, whatever the picture's proportions: a picture may be stretched or squeezed.</summary>
    Resize,

    /// <summary>Cuts the size out of the middle; every picture must be at least as large.</summary>
    CentreCrop,

    /// <summary>
    /// Cuts the largest part with the size's proportions out of the middle, and resizes that: nothing is distorted, and the ends
    /// of the longer side are lost.
    /// </summary>
    ResizeAndCrop,
}

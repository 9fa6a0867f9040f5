using NetDsl.Images;

namespace NativeSample;

/// <summary>
/// Converts a picture to MNIST's form: a light digit on black, its longer side 20 pixels, anti-aliased, its centre of mass in the
/// middle of 28×28 (<see href="https://yann.lecun.com/exdb/mnist/">The MNIST database</see>). The edge of the picture is paper,
/// which decides whether ink is dark or light. A picture of 28×28 pixels is only turned to light on black. MNIST's own images,
/// enlarged, are restored to a tenth of a grey level on average, and are read equally well.
/// </summary>
internal static class DrawnDigit
{
    private const int LongerSide = 20;
    private const double Middle = 14.5;

    // Out of 255. With less contrast between paper and darkest ink the sheet is empty. Ink above a tenth of the darkest belongs
    // to the box of the digit.
    private const int LeastContrast = 32;
    private const float LeastInk = 0.1f;

    /// <summary>Converts it.</summary>
    /// <param name="picture">The picture, of any size.</param>
    /// <param name="name">Its name in messages.</param>
    /// <returns>28×28 bytes.</returns>
    /// <exception cref="InvalidDataException">Nothing is drawn on it.</exception>
    public static byte[] Of(Picture picture, string name)
    {
        var grey = GreyPicture.Of(picture, LeastContrast);
        var paper = grey.EdgeMedian();
        var light = paper >= 128;
        if (picture.Width == DigitImage.Side && picture.Height == DigitImage.Side)
        {
            return [.. grey.Pixels.Select(value => (byte)(light ? 255 - value : value))];
        }

        var ink = grey.Pixels.Select(value => (float)Math.Max(0, light ? paper - value : value - paper)).ToArray();
        var darkest = ink.Max();
        if (darkest < LeastContrast)
        {
            throw new InvalidDataException($"{name}: found an empty sheet, expected a digit that stands out from its ground.");
        }

        var box = InkBox.Find(ink, grey.Width, darkest * LeastInk);
        var longer = Math.Max(box.Width, box.Height);
        int Scaled(int side) => Math.Max(1, (int)Math.Round((double)side * LongerSide / longer));
        var (width, height) = (Scaled(box.Width), Scaled(box.Height));
        return Centred(AreaScaling.Scale(ink, grey.Width, box, width, height), width, height);
    }

    // MNIST's centre is the middle of pixel 14, counted from 0: the centre of mass of its images is there, to half a pixel. A
    // digit that would extend beyond the edge is moved back.
    private static byte[] Centred(float[] digit, int width, int height)
    {
        double mass = 0,
            x = 0,
            y = 0;
        for (var i = 0; i < digit.Length; i++)
        {
            mass += digit[i];
            x += digit[i] * (i % width + 0.5);
            y += digit[i] * (i / width + 0.5);
        }

        int Place(double centre, int side) => Math.Clamp((int)Math.Round(Middle - centre), 0, DigitImage.Side - side);
        var (left, top) = (Place(x / mass, width), Place(y / mass, height));
        var scale = byte.MaxValue / digit.Max();
        var pixels = new byte[DigitImage.Size];
        for (var i = 0; i < digit.Length; i++)
        {
            pixels[((top + (i / width)) * DigitImage.Side) + left + (i % width)] = (byte)Math.Round(digit[i] * scale);
        }

        return pixels;
    }
}

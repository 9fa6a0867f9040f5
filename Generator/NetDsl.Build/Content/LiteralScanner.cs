using System.Globalization;
using System.Text;

namespace NetDsl.Build.Content;

/// <summary>
/// Goes through C# and reads its literals: strings between quotes and whole numbers. Blanks and line breaks between them do not
/// count. At anything unexpected it stops, and is no longer sound.
/// </summary>
internal sealed class LiteralScanner(string source, int start)
{
    // What follows a backslash, and what that is.
    private const string Letters = "\"'\\0abfnrtv";
    private const string Meanings = "\"'\\\0\a\b\f\n\r\t\v";

    private int at = start;

    /// <summary>Whether everything was as expected until now.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Passes over a text that has to be here.</summary>
    public void Expect(string text) => IsSound = Take(text);

    /// <summary>Passes over a text if it is here.</summary>
    public bool Take(string text)
    {
        SkipBlanks();
        if (!IsSound || string.CompareOrdinal(source, at, text, 0, text.Length) != 0)
        {
            return false;
        }

        at += text.Length;
        return true;
    }

    /// <summary>The value of a string literal.</summary>
    public string Text()
    {
        Expect("\"");
        var text = new StringBuilder();
        while (IsSound && Next() is var letter && letter != '"')
        {
            text.Append(letter == '\\' ? Escaped() : letter.ToString());
            IsSound &= letter != '\n';
        }

        return text.ToString();
    }

    /// <summary>The value of a literal of digits.</summary>
    public long Number()
    {
        SkipBlanks();
        var first = at;
        while (IsSound && at < source.Length && source[at] is >= '0' and <= '9')
        {
            at++;
        }

        IsSound &= long.TryParse(
            source.Substring(first, at - first),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        return number;
    }

    private void SkipBlanks()
    {
        while (at < source.Length && source[at] is ' ' or '\n')
        {
            at++;
        }
    }

    // The end of a file ends a string as the end of a line does.
    private char Next() => at < source.Length ? source[at++] : '\n';

    private string Escaped()
    {
        var letter = Next();
        if (Letters.IndexOf(letter) is >= 0 and var known)
        {
            return Meanings[known].ToString();
        }

        IsSound &= letter is 'u' or 'U';
        return letter == 'u' ? ((char)Code(4)).ToString() : Wide(Code(8));
    }

    // A character beyond 16 bits; half of a pair is written with four digits.
    private string Wide(uint code)
    {
        IsSound &= code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF);
        return IsSound ? char.ConvertFromUtf32((int)code) : "";
    }

    private uint Code(int digits)
    {
        var text = source.Substring(at, Math.Min(digits, source.Length - at));
        at += text.Length;
        IsSound &= uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code);
        IsSound &= text.Length == digits;
        return code;
    }
}

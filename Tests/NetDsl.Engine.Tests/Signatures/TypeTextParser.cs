namespace NetDsl.Engine.Tests.Signatures;

/// <summary>Reads the types of a signature list from left to right.</summary>
internal sealed class TypeTextParser(string text, IReadOnlySet<string> valueTypes)
{
    private static readonly HashSet<string> PlainValueTypes =
    [
        "bool",
        "byte",
        "sbyte",
        "short",
        "ushort",
        "int",
        "uint",
        "long",
        "ulong",
        "float",
        "double",
        "decimal",
        "char",
        "System.IntPtr",
        "System.Half",
        "System.Index",
        "System.Range",
        "System.Guid",
        "System.TimeSpan",
        "System.Numerics.Complex",
    ];

    private static readonly string[] Arrays = ["[]", "[,]", "[,,]", "[,,,]"];

    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    public string Rest => text[Position..];

    /// <summary>A type with all its suffixes.</summary>
    public TypeText Type()
    {
        var type = Take('(') ? Tuple() : Named();
        while (true)
        {
            if (Arrays.FirstOrDefault(Take) is { } array)
            {
                type = new TypeText(array, [type]);
            }
            else if (Take('?'))
            {
                type = IsValue(type) ? new TypeText("?", [type]) : type;
            }
            else
            {
                return type;
            }
        }
    }

    /// <summary>An identifier (or, for indexers, <c>this</c>).</summary>
    public string Word()
    {
        SkipSpaces();
        var start = Position;
        while (!AtEnd && (char.IsLetterOrDigit(text[Position]) || text[Position] is '_' or '@'))
        {
            Position++;
        }

        return text[start..Position];
    }

    public bool Take(char expected)
    {
        SkipSpaces();
        if (AtEnd || text[Position] != expected)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool Take(string expected)
    {
        SkipSpaces();
        if (!text.AsSpan(Position).StartsWith(expected))
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    private void SkipSpaces()
    {
        while (!AtEnd && text[Position] == ' ')
        {
            Position++;
        }
    }

    private TypeText Tuple()
    {
        var elements = new List<TypeText>();
        do
        {
            elements.Add(Type());
            Word();
        } while (Take(','));
        Expect(')');
        return new TypeText("()", elements);
    }

    // Nested types of generic ones keep all arguments in one list: Outer<A>.Inner is Outer.Inner of A.
    private TypeText Named()
    {
        var name = Word();
        var arguments = new List<TypeText>();
        while (true)
        {
            if (Take('<'))
            {
                do
                {
                    arguments.Add(Type());
                } while (Take(','));
                Expect('>');
            }
            else if (Take('.'))
            {
                name += "." + Word();
            }
            else
            {
                return name.Length > 0 ? new TypeText(name, arguments) : throw Unreadable("a type");
            }
        }
    }

    private bool IsValue(TypeText type) =>
        type.Name == "()" || PlainValueTypes.Contains(type.Name) || valueTypes.Contains(type.Name);

    private void Expect(char expected)
    {
        if (!Take(expected))
        {
            throw Unreadable($"'{expected}'");
        }
    }

    private FormatException Unreadable(string expected) => new($"Expected {expected} at column {Position + 1} of: {text}");
}

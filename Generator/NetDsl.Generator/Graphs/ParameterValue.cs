namespace NetDsl.Generator.Graphs;

/// <summary>A value of a parameter.</summary>
internal abstract record ParameterValue
{
    /// <summary>The C# type that holds it.</summary>
    public abstract string CSharpType { get; }

    /// <summary>As a C# expression.</summary>
    public abstract string CSharp { get; }

    /// <summary>As Python writes it.</summary>
    public abstract string Python { get; }

    /// <summary>For people.</summary>
    public abstract string Text { get; }

    /// <summary>The C# that gives it to a node of an ONNX graph, as an attribute; null where ONNX has none.</summary>
    /// <param name="name">The attribute's name, quoted.</param>
    public virtual string? Onnx(string name) => null;

    /// <summary>Whether it stands for another value, the default.</summary>
    public virtual bool Is(ParameterValue other) => this == other;

    public static implicit operator ParameterValue(long value) => new WholeNumber(value);

    public static implicit operator ParameterValue(double value) => new RealNumber(value);

    public static implicit operator ParameterValue(bool value) => new Flag(value);
}

/// <summary>A whole number.</summary>
internal sealed record WholeNumber(long Value) : ParameterValue
{
    public override string CSharpType => "long";

    public override string CSharp => Numbers.Plain(Value);

    public override string Python => Numbers.Plain(Value);

    public override string Text => Numbers.Plain(Value);

    public override string? Onnx(string name) => $".Int({name}, {CSharp})";
}

/// <summary>A real number.</summary>
internal sealed record RealNumber(double Value) : ParameterValue
{
    public override string CSharpType => "double";

    public override string CSharp => Numbers.Literal(Value);

    public override string Python => Numbers.Shortest(Value);

    public override string Text => Numbers.Text(Value);

    public override string? Onnx(string name) => $".Float({name}, {CSharp})";
}

/// <summary>Yes or no.</summary>
internal sealed record Flag(bool Value) : ParameterValue
{
    public override string CSharpType => "bool";

    public override string CSharp => Value ? "true" : "false";

    public override string Python => Value ? "True" : "False";

    public override string Text => Value ? "yes" : "no";

    public override string? Onnx(string name) => $".Int({name}, {(Value ? "1" : "0")})";
}

/// <summary>Sizes of dimensions.</summary>
internal sealed record SizeList(Shape Value) : ParameterValue
{
    public override string CSharpType => "long[]";

    public override string CSharp => $"new long[] {{ {Value.List} }}";

    public override string Python => Value.Rank == 1 ? $"({Value.List},)" : $"({Value.List})";

    public override string Text => Value.List;

    public override string? Onnx(string name) => $".Ints({name}, {Value.List})";
}

/// <summary>One of the words that a function knows.</summary>
internal sealed record Word(string Value) : ParameterValue
{
    public override string CSharpType => "string";

    public override string CSharp => $"\"{Value}\"";

    public override string Python => $"'{Value}'";

    public override string Text => Value;

    public override string? Onnx(string name) => $".Text({name}, {CSharp})";
}

/// <summary>The distance of 1 to the next float32, which PyTorch takes where None is said.</summary>
internal sealed record MachineEpsilon : ParameterValue
{
    public static MachineEpsilon Value { get; } = new();

    public override string CSharpType => "double";

    public override string CSharp => "1.1920928955078125e-07";

    public override string Python => "None";

    public override string Text => "2⁻²³";

    public override string? Onnx(string name) => $".Float({name}, {CSharp})";
}

/// <summary>A size for each dimension of a map.</summary>
/// <param name="Values">The sizes: of the length, or of height and width.</param>
/// <param name="Form">How TorchSharp's factory takes them.</param>
/// <param name="IsTuple">Whether PyTorch keeps a tuple where all are the same.</param>
internal sealed record Extent(EquatableArray<int> Values, ExtentForm Form, bool IsTuple) : ParameterValue
{
    public override string CSharpType =>
        Form switch
        {
            ExtentForm.Number => "long",
            ExtentForm.Tuple => $"({string.Join(", ", Values.Select(_ => "long"))})",
            _ => "long[]",
        };

    public override string CSharp =>
        Form switch
        {
            ExtentForm.Number => Numbers.Plain(Values[0]),
            ExtentForm.Tuple => $"({List})",
            _ => $"new long[] {{ {List} }}",
        };

    public override string Python =>
        !IsTuple && IsSame ? Numbers.Plain(Values[0])
        : Values.Count == 1 ? $"({List},)"
        : $"({List})";

    public override string Text =>
        IsSame ? Numbers.Plain(Values[0]) : string.Join("×", Values.Select(value => Numbers.Plain(value)));

    public override string? Onnx(string name) => $".Ints({name}, {List})";

    private bool IsSame => Values.All(value => value == Values[0]);

    private string List => string.Join(", ", Values.Select(value => Numbers.Plain(value)));

    /// <inheritdoc/>
    public override bool Is(ParameterValue other) =>
        this == other || (other is WholeNumber number && Values.All(value => value == number.Value));
}

/// <summary>How a factory takes sizes.</summary>
internal enum ExtentForm
{
    /// <summary>One number for all dimensions.</summary>
    Number,

    /// <summary>A tuple.</summary>
    Tuple,

    /// <summary>An array.</summary>
    Array,
}

/// <summary>A member of one of TorchSharp's enums.</summary>
/// <param name="Enum">The enum's full name.</param>
/// <param name="Member">The member.</param>
/// <param name="Name">What PyTorch calls it.</param>
internal sealed record EnumMember(string Enum, string Member, string Name) : ParameterValue
{
    public override string CSharpType => Enum;

    public override string CSharp => $"{Enum}.{Member}";

    public override string Python => Name;

    public override string Text => Name;
}

/// <summary>How many times as many places each dimension of a map gets.</summary>
internal sealed record Scales(EquatableArray<int> Values) : ParameterValue
{
    public override string CSharpType => "double[]";

    public override string CSharp => $"new double[] {{ {string.Join(", ", Values.Select(value => Numbers.Plain(value)))} }}";

    public override string Python =>
        IsSame ? Numbers.Shortest(Values[0]) : $"({string.Join(", ", Values.Select(value => Numbers.Shortest(value)))})";

    public override string Text =>
        IsSame ? Numbers.Plain(Values[0]) : string.Join("×", Values.Select(value => Numbers.Plain(value)));

    private bool IsSame => Values.All(value => value == Values[0]);
}

/// <summary>Nothing, for a parameter that is left out before others.</summary>
internal sealed record NotGiven : ParameterValue
{
    public static NotGiven Value { get; } = new();

    public override string CSharpType => "object?";

    public override string CSharp => "null";

    public override string Python => "None";

    public override string Text => "none";
}

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
}

/// <summary>A real number.</summary>
internal sealed record RealNumber(double Value) : ParameterValue
{
    public override string CSharpType => "double";

    public override string CSharp => Numbers.Literal(Value);

    public override string Python => Numbers.Shortest(Value);

    public override string Text => Numbers.Text(Value);
}

/// <summary>Yes or no.</summary>
internal sealed record Flag(bool Value) : ParameterValue
{
    public override string CSharpType => "bool";

    public override string CSharp => Value ? "true" : "false";

    public override string Python => Value ? "True" : "False";

    public override string Text => Value ? "yes" : "no";
}

/// <summary>Sizes of dimensions.</summary>
internal sealed record SizeList(Shape Value) : ParameterValue
{
    public override string CSharpType => "long[]";

    public override string CSharp => $"new long[] {{ {Value.List} }}";

    public override string Python => Value.Rank == 1 ? $"({Value.List},)" : $"({Value.List})";

    public override string Text => Value.List;
}

/// <summary>One of the words that a function knows.</summary>
internal sealed record Word(string Value) : ParameterValue
{
    public override string CSharpType => "string";

    public override string CSharp => $"\"{Value}\"";

    public override string Python => $"'{Value}'";

    public override string Text => Value;
}

/// <summary>The distance of 1 to the next float32, which PyTorch takes where None is said.</summary>
internal sealed record MachineEpsilon : ParameterValue
{
    public static MachineEpsilon Value { get; } = new();

    public override string CSharpType => "double";

    public override string CSharp => "1.1920928955078125e-07";

    public override string Python => "None";

    public override string Text => "2⁻²³";
}

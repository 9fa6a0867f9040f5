using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Rendering.CSharp;

namespace NetDsl.Generator.Signatures;

/// <summary>
/// The attribute <c>NetDsl.CompilerServices.NetworkSignatureAttribute</c>, in which a signature is kept in an assembly. One table
/// writes and reads it.
/// </summary>
internal static class SignatureFields
{
    /// <summary>The newest version of signatures that this compiler reads, and the one that it writes.</summary>
    public const int Version = 1;

    // In the order in which they are written and read: a field may have a default that follows from those before it.
    private static readonly Field[] Fields =
    [
        Field.Of("Fault", s => s.Fault?.Why ?? "", (s, why) => s with { Fault = new UseFault(why, "") }),
        Field.Of("Instead", s => s.Fault?.Instead ?? "", (s, text) => s with { Fault = new UseFault(s.Fault?.Why ?? "", text) }),
        Field.Of("Input", s => s.Input.Shape.List, (s, sizes) => s with { Input = SampleType.ByRank(Shape(sizes)) }),
        Field.Of("InputRole", s => s.Input.Role, (s, role) => s with { Input = s.Input with { Role = role } }),
        Field.Of("Output", s => s.Output.Shape.List, (s, sizes) => s with { Output = SampleType.ByRank(Shape(sizes)) }),
        Field.Of("OutputRole", s => s.Output.Role, (s, role) => s with { Output = s.Output with { Role = role } }),
        Field.Of("Stages", s => s.Stages, (s, count) => s with { Stages = count }),
        Field.Of("Parameters", s => s.Parameters, (s, count) => s with { Parameters = count, AllParameters = count }),
        Field.Of("AllParameters", s => s.AllParameters, (s, count) => s with { AllParameters = count }),
        Field.Of("MultiplyAdds", s => s.MultiplyAdds, (s, count) => s with { MultiplyAdds = count }),
        Field.Of("OutputCount", s => s.OutputCount, (s, count) => s with { OutputCount = count }),
        Field.Of("BufferBytes", s => s.BufferBytes, (s, count) => s with { BufferBytes = count }),
        Field.Of("HasModes", s => s.HasModes, (s, flag) => s with { HasModes = flag }),
        Field.Of("Draws", s => s.Draws, (s, flag) => s with { Draws = flag }),
        Field.Of("NeedsTwoSamples", s => s.NeedsTwoSamples, (s, flag) => s with { NeedsTwoSamples = flag }),
        Field.Of("Activation", s => s.Head.Text, (s, text) => s with { Head = s.Head with { Text = text, Activation = true } }),
        Field.Of("Lowest", s => s.Head.Lowest, (s, number) => s with { Head = s.Head with { Lowest = number } }),
        Field.Of("Highest", s => s.Head.Highest, (s, number) => s with { Head = s.Head with { Highest = number } }),
        Field.Of("Sigmoid", s => s.Head.Sigmoid, (s, flag) => s with { Head = s.Head with { Sigmoid = flag } }),
        Field.Of("Softmax", s => s.Head.Softmax, (s, flag) => s with { Head = s.Head with { Softmax = flag } }),
        Field.Of("LogSoftmax", s => s.Head.LogSoftmax, (s, flag) => s with { Head = s.Head with { LogSoftmax = flag } }),
        Field.Of("Dim", s => s.Head.Dim, (s, number) => s with { Head = s.Head with { Dim = number } }),
    ];

    /// <summary>The names of the attribute's properties.</summary>
    public static IEnumerable<string> Properties { get; } = Fields.Select(each => each.Name);

    /// <summary>The attribute as C#; what a reader assumes anyway is left out.</summary>
    public static string Write(NetworkSignature signature)
    {
        var arguments = new List<string> { Numbers.Plain(Version) };
        var known = NetworkSignature.Empty;
        foreach (var field in Fields)
        {
            var value = field.Get(signature);
            if (!value.Equals(field.Get(known)))
            {
                arguments.Add($"{field.Name} = {Literal(value)}");
                known = field.With(known, value);
            }
        }

        return $"[global::NetDsl.CompilerServices.NetworkSignature({string.Join(", ", arguments)})]";
    }

    /// <summary>The version and the signature that a class carries; null where it carries none.</summary>
    public static (int Version, NetworkSignature Signature)? Read(INamedTypeSymbol network) =>
        network.GetAttributes().FirstOrDefault(IsSignature) is { } attribute
        && attribute.ConstructorArguments.FirstOrDefault().Value is int version
            ? (version, Fields.Aggregate(NetworkSignature.Empty, (known, field) => Read(known, field, attribute)))
            : null;

    private static NetworkSignature Read(NetworkSignature known, Field field, AttributeData attribute) =>
        attribute
            .NamedArguments.Where(argument => argument.Key == field.Name)
            .Select(argument => Value(argument.Value))
            .FirstOrDefault()
            is { } value
            ? field.With(known, value)
            : known;

    // Sizes are a text: arrays in attributes do not comply with the Common Language Specification, also on internal classes.
    private static Shape Shape(string sizes)
    {
        var parsed = sizes
            .Split([", "], StringSplitOptions.RemoveEmptyEntries)
            .Select(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return Graphs.Shape.Of([.. parsed]);
    }

    private static bool IsSignature(AttributeData attribute) =>
        attribute.AttributeClass
            is {
                Name: "NetworkSignatureAttribute",
                ContainingNamespace:
                { Name: "CompilerServices", ContainingNamespace: { Name: "NetDsl", ContainingNamespace.IsGlobalNamespace: true } }
            };

    private static string Literal(object value) =>
        value switch
        {
            string text => Literals.Text(text),
            bool flag => flag ? "true" : "false",
            int number => Numbers.Plain(number),
            long number => Numbers.Plain(number),
            double number => Numbers.Literal(number),
            Role role => $"global::NetDsl.InputRole.{role}",
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, null),
        };

    private static object? Value(TypedConstant constant) =>
        constant switch
        {
            { Kind: TypedConstantKind.Array or TypedConstantKind.Error } => null,
            { Kind: TypedConstantKind.Enum, Type: { } type } => Enum.TryParse<Role>(
                EnumMembers.Find(type, constant.Value),
                out var role
            )
                ? role
                : null,
            _ => constant.Value,
        };

    /// <summary>A property of the attribute.</summary>
    private sealed record Field(
        string Name,
        Func<NetworkSignature, object> Get,
        Func<NetworkSignature, object, NetworkSignature> With
    )
    {
        public static Field Of<T>(string name, Func<NetworkSignature, T> get, Func<NetworkSignature, T, NetworkSignature> with)
            where T : notnull =>
            new(name, signature => get(signature), (known, value) => value is T own ? with(known, own) : known);
    }
}

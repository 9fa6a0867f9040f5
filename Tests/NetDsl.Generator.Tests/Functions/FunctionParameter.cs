using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NetDsl.Generator.Tests.Functions;

/// <summary>One parameter of a stage function: of the attribute's constructor, or one of its properties.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">What it is if it is not written; null where it has to be written.</param>
/// <param name="Source">Where its documentation is: a reference and a path.</param>
internal sealed partial record FunctionParameter(string Name, string Type, string? Default, string Source)
{
    /// <summary>Its declaration.</summary>
    public string Text => Default is null ? $"{Type} {Name}" : $"{Type} {Name} = {Default}";

    /// <summary>The lines of its documentation, which is the attribute's.</summary>
    /// <param name="width">The characters that fit into a line.</param>
    public string[] Documentation(int width)
    {
        string[] parts = [$"<param name=\"{Name}\">", $"<inheritdoc {Source}/>", "</param>"];
        return parts.Sum(part => part.Length) <= width ? [string.Concat(parts)] : parts;
    }

    /// <summary>A parameter of a constructor.</summary>
    public static FunctionParameter Of(ParameterInfo parameter, string constructor) =>
        new(
            parameter.Name!,
            TypeName(parameter.ParameterType),
            parameter.HasDefaultValue ? Literal(parameter.DefaultValue!) : null,
            $"cref=\"{constructor}\" path=\"/param[@name='{parameter.Name}']/node()\""
        );

    /// <summary>A property that is set by name.</summary>
    /// <param name="property">The property.</param>
    /// <param name="values">What it is in attributes that do not set it.</param>
    public static FunctionParameter Of(PropertyInfo property, IEnumerable<object?> values)
    {
        var (type, defaults) = (TypeName(property.PropertyType), values.Distinct().ToArray());
        var (full, text) = (type, defaults) switch
        {
            (Sizes, _) => (type, "default"),
            // Not written, these follow [Init].
            _ when property.DeclaringType == typeof(WeightedStageAttribute) => ($"{type}?", "null"),
            (_, [{ } single]) => (type, Literal(single)),
            // There is no single default: it depends on the constructor's arguments.
            _ => ($"{type.TrimEnd('?')}?", "null"),
        };
        return new FunctionParameter(
            char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
            full,
            text,
            $"cref=\"{property.DeclaringType!.Name}.{property.Name}\" path=\"/summary/node()\""
        );
    }

    /// <summary>The type of a constructor's parameter as C# writes it.</summary>
    public static string Keyword(Type type) =>
        type == typeof(int[]) ? "int[]"
        : type == typeof(int) ? "int"
        : type == typeof(double) ? "double"
        : type == typeof(bool) ? "bool"
        : type == typeof(string) ? "string"
        : type.Name;

    private static string TypeName(Type type) =>
        type == typeof(int[]) || type == typeof(object) ? Sizes
        : Nullable.GetUnderlyingType(type) is { } value ? $"{Keyword(value)}?"
        : Keyword(type);

    private static string Literal(object value) =>
        value switch
        {
            bool flag => flag ? "true" : "false",
            double number => Exponent().Replace(number.ToString(CultureInfo.InvariantCulture), "e$1$2"),
            Enum member => $"{member.GetType().Name}.{member}",
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"A default of the type {value.GetType()} cannot be written."),
        };

    private const string Sizes = nameof(NetDsl.Sizes);

    [GeneratedRegex(@"E\+?(-?)0*(\d+)")]
    private static partial Regex Exponent();
}

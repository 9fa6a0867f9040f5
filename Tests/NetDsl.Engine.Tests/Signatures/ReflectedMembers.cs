using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Tests.Signatures;

/// <summary>The public members of a type, and the protected ones where others may derive from it.</summary>
internal static class ReflectedMembers
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> None = [];

    public static IEnumerable<Signature> Of(Type type)
    {
        var declaring = ReflectedTypes.Text(type);
        if (type.IsEnum)
        {
            return Enum.GetNames(type)
                .Select(name => new Signature(
                    declaring,
                    "enum value",
                    None,
                    null,
                    name,
                    [],
                    [],
                    None,
                    $" = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}",
                    ""
                ));
        }
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }
        var open = !type.IsSealed;
        var methods = type.GetMethods(Declared)
            .Where(method =>
                IsVisible(method, open) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))
            );
        var properties = type.GetProperties(Declared)
            .Where(property => property.GetAccessors(true).Any(accessor => IsVisible(accessor, open)));
        var fields = type.GetFields(Declared)
            .Where(field => field.IsPublic || (open && (field.IsFamily || field.IsFamilyOrAssembly)));
        var constructors = type.GetConstructors(Declared)
            .Where(constructor => !constructor.IsStatic && IsVisible(constructor, open));
        return
        [
            .. methods.Where(method => !IsCompilerMade(method)).Select(method => Method(declaring, method)),
            .. properties.Select(property => Property(declaring, property, open)),
            .. fields.Select(field => Field(declaring, field)),
            .. constructors
                .Where(constructor => !type.IsValueType || constructor.GetParameters().Length > 0)
                .Select(constructor => new Signature(
                    declaring,
                    "ctor",
                    Modifiers(constructor),
                    null,
                    ".ctor",
                    [],
                    Parameters(constructor),
                    None,
                    null,
                    ""
                )),
        ];
    }

    private static bool IsVisible(MethodBase method, bool open) =>
        method.IsPublic || (open && (method.IsFamily || method.IsFamilyOrAssembly));

    private static bool IsCompilerMade(MethodInfo method) => method.Name.Contains('<');

    private static Signature Method(TypeText declaring, MethodInfo method)
    {
        var kind =
            method.IsSpecialName ? "operator"
            : method.IsDefined(typeof(ExtensionAttribute)) ? "extension"
            : "method";
        return new Signature(
            declaring,
            kind,
            Modifiers(method),
            ReflectedTypes.Text(method.ReturnType),
            method.Name,
            [.. method.GetGenericArguments().Select(argument => argument.Name)],
            Parameters(method),
            None,
            null,
            Constraints(method)
        )
        {
            IsOverride = method.GetBaseDefinition() != method,
        };
    }

    private static Signature Property(TypeText declaring, PropertyInfo property, bool open)
    {
        var accessors = new HashSet<string>();
        if (property.GetMethod is { } getter && IsVisible(getter, open))
        {
            accessors.Add("get");
        }

        if (property.SetMethod is { } setter && IsVisible(setter, open))
        {
            accessors.Add(IsInit(setter) ? "init" : "set");
        }

        var first = property.GetAccessors(true).First(accessor => IsVisible(accessor, open));
        var indices = Parameters(property.GetIndexParameters(), false);
        return new Signature(
            declaring,
            "property",
            Modifiers(first),
            ReflectedTypes.Text(property.PropertyType),
            indices.Count > 0 ? "this" : property.Name,
            [],
            indices,
            accessors,
            null,
            ""
        )
        {
            IsOverride = first.GetBaseDefinition() != first,
        };
    }

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static Signature Field(TypeText declaring, FieldInfo field)
    {
        var modifiers = new HashSet<string> { field.IsPublic ? "public" : "protected" };
        if (field.IsLiteral)
        {
            modifiers.Add("const");
        }
        else if (field.IsStatic)
        {
            modifiers.Add("static");
        }

        if (field.IsInitOnly)
        {
            modifiers.Add("readonly");
        }

        return new Signature(
            declaring,
            "field",
            modifiers,
            ReflectedTypes.Text(field.FieldType),
            field.Name,
            [],
            [],
            None,
            field.IsLiteral ? $" = {Literal(field.GetRawConstantValue(), field.FieldType)}" : null,
            ""
        );
    }

    private static HashSet<string> Modifiers(MethodBase method)
    {
        var modifiers = new HashSet<string> { method.IsPublic ? "public" : "protected" };
        if (method.IsStatic)
        {
            modifiers.Add("static");
        }

        if (method.IsAbstract)
        {
            modifiers.Add("abstract");
        }
        else if (method is { IsVirtual: true, IsFinal: false })
        {
            modifiers.Add("virtual");
        }

        return modifiers;
    }

    private static List<ParameterText> Parameters(MethodBase method) =>
        Parameters(method.GetParameters(), method.IsDefined(typeof(ExtensionAttribute)));

    private static List<ParameterText> Parameters(ParameterInfo[] parameters, bool extension) =>
        [
            .. parameters.Select(parameter => new ParameterText(
                extension && parameter.Position == 0 ? "this"
                    : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params"
                    : !parameter.ParameterType.IsByRef ? ""
                    : parameter.IsOut ? "out"
                    : parameter.IsIn ? "in"
                    : "ref",
                ReflectedTypes.Text(parameter.ParameterType),
                parameter.Name!,
                parameter.HasDefaultValue ? Literal(parameter.RawDefaultValue, parameter.ParameterType) : null
            )),
        ];

    private static string Literal(object? value, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => plain.IsValueType && plain == type ? "default" : "null",
            bool truth => truth ? "true" : "false",
            string text => $"\"{text}\"",
            _ when plain.IsEnum => $"{ReflectedTypes.Text(plain)}.{Enum.GetName(plain, value)}",
            float number => number.ToString("R", CultureInfo.InvariantCulture) + "f",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    private static string Constraints(MethodInfo method)
    {
        var text = "";
        foreach (var argument in method.GetGenericArguments())
        {
            var parts = new List<string>();
            var attributes = argument.GenericParameterAttributes;
            var isValue = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
            if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            {
                parts.Add("class");
            }

            if (isValue)
            {
                parts.Add(
                    argument.CustomAttributes.Any(a => a.AttributeType.Name == "IsUnmanagedAttribute") ? "unmanaged" : "struct"
                );
            }

            parts.AddRange(
                argument
                    .GetGenericParameterConstraints()
                    .Where(type => type != typeof(ValueType))
                    .Select(type => ReflectedTypes.Text(type).ToString())
            );
            if (!isValue && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
            {
                parts.Add("new()");
            }

            if (parts.Count > 0)
            {
                text += $" where {argument.Name} : {string.Join(", ", parts)}";
            }
        }
        return text;
    }
}

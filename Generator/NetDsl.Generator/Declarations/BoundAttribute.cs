using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Declarations;

/// <summary>
/// The binding of an attribute as values, for comparison with a later binding. For an attribute that is not NetDsl's only its
/// existence counts.
/// </summary>
/// <param name="Kind">The type's name; null for a foreign attribute.</param>
/// <param name="Arguments">Those of the constructor.</param>
/// <param name="Named">The written properties.</param>
/// <param name="IsComparable">Whether the binding can be compared with another.</param>
internal sealed record BoundAttribute(
    string? Kind,
    ImmutableArray<BoundValue> Arguments,
    ImmutableArray<KeyValuePair<string, BoundValue>> Named,
    bool IsComparable
)
{
    private static readonly BoundAttribute Foreign = new(null, [], [], IsComparable: true);

    private static readonly BoundAttribute Faulty = new(null, [], [], IsComparable: false);

    public static BoundAttribute Of(AttributeData data)
    {
        if (!NetDslAttributes.IsNetDsl(data))
        {
            return data.AttributeClass is null or { TypeKind: TypeKind.Error } ? Faulty : Foreign;
        }

        ImmutableArray<BoundValue> arguments = [.. data.ConstructorArguments.Select(BoundValue.Of)];
        ImmutableArray<KeyValuePair<string, BoundValue>> named =
        [
            .. data.NamedArguments.Select(pair => new KeyValuePair<string, BoundValue>(pair.Key, BoundValue.Of(pair.Value))),
        ];
        return new BoundAttribute(
            data.AttributeClass!.Name,
            arguments,
            named,
            data.AttributeConstructor is not null
                // Another network is read with it, which may change in any file.
                && data.AttributeClass.TypeArguments.IsEmpty
                && arguments.All(value => value.IsComparable)
                && named.All(pair => pair.Value.IsComparable)
        );
    }

    /// <summary>Whether an attribute has an equal binding; it allocates nothing.</summary>
    public bool IsTrueOf(AttributeData data)
    {
        if (!NetDslAttributes.IsNetDsl(data))
        {
            return Kind is null && data.AttributeClass is { TypeKind: not TypeKind.Error };
        }

        var (arguments, named) = (data.ConstructorArguments, data.NamedArguments);
        if (
            data.AttributeClass!.Name != Kind
            || data.AttributeConstructor is null
            || arguments.Length != Arguments.Length
            || named.Length != Named.Length
        )
        {
            return false;
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            if (!Arguments[i].IsTrueOf(arguments[i]))
            {
                return false;
            }
        }

        for (var i = 0; i < named.Length; i++)
        {
            if (named[i].Key != Named[i].Key || !Named[i].Value.IsTrueOf(named[i].Value))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>The value of an argument.</summary>
/// <param name="Kind">Its sort.</param>
/// <param name="Value">A number, text or flag; null for an array.</param>
/// <param name="Elements">The elements of an array; default for none.</param>
internal sealed record BoundValue(TypedConstantKind Kind, object? Value, ImmutableArray<BoundValue> Elements)
{
    /// <summary>Whether it can be compared: types are symbols, and errors may change.</summary>
    public bool IsComparable =>
        Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum
        || (Kind is TypedConstantKind.Array && (Elements.IsDefault || Elements.All(element => element.IsComparable)));

    public static BoundValue Of(TypedConstant constant) =>
        constant.Kind != TypedConstantKind.Array
            ? new BoundValue(
                constant.Kind,
                constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum ? constant.Value : null,
                default
            )
            : new BoundValue(constant.Kind, null, constant.IsNull ? default : [.. constant.Values.Select(Of)]);

    public bool IsTrueOf(TypedConstant constant)
    {
        if (constant.Kind != Kind)
        {
            return false;
        }

        if (Kind != TypedConstantKind.Array)
        {
            return Equals(constant.Value, Value);
        }

        if (constant.IsNull || Elements.IsDefault)
        {
            return constant.IsNull && Elements.IsDefault;
        }

        var values = constant.Values;
        if (values.Length != Elements.Length)
        {
            return false;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (!Elements[i].IsTrueOf(values[i]))
            {
                return false;
            }
        }

        return true;
    }
}

namespace NetDsl.Engine.Tests.Signatures;

/// <summary>Writes types of an assembly as the signature lists do.</summary>
internal static class ReflectedTypes
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static TypeText Text(Type type)
    {
        if (type.IsByRef)
        {
            return Text(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return new TypeText($"[{new string(',', type.GetArrayRank() - 1)}]", [Text(type.GetElementType()!)]);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return new TypeText("?", [Text(value)]);
        }

        if (type.IsGenericParameter)
        {
            return new TypeText(type.Name);
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return new TypeText(keyword);
        }

        var arguments = type.GetGenericArguments().Select(Text).ToList();
        return IsTuple(type) ? new TypeText("()", arguments) : new TypeText(Name(type), arguments);
    }

    public static TypeSignature Signature(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : type.IsValueType ? "struct"
            : type.IsInterface ? "interface"
            : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
            : "class";
        var modifiers = new HashSet<string>();
        if (kind == "class" && type is { IsAbstract: true, IsSealed: true })
        {
            modifiers.Add("static");
        }
        else if (kind == "class" && type.IsAbstract)
        {
            modifiers.Add("abstract");
        }
        else if (kind == "class" && type.IsSealed)
        {
            modifiers.Add("sealed");
        }

        var bases = new List<TypeText>();
        if (kind == "class" && type.BaseType is { } parent && parent != typeof(object))
        {
            bases.Add(Text(parent));
        }

        if (kind == "enum")
        {
            bases.Add(Text(type.GetEnumUnderlyingType()));
        }

        if (kind is "class" or "struct" or "interface")
        {
            bases.AddRange(type.GetInterfaces().Where(IsVisible).Select(Text));
        }

        return new TypeSignature(Text(type), kind, modifiers, bases);
    }

    /// <summary>Public, or protected inside a type that others may derive from.</summary>
    public static bool IsVisible(Type type) =>
        type.DeclaringType is not { } outer
            ? type.IsPublic
            : IsVisible(outer) && (type.IsNestedPublic || (!outer.IsSealed && (type.IsNestedFamily || type.IsNestedFamORAssem)));

    private static bool IsTuple(Type type) =>
        type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
        || (
            type.IsGenericType
            && type.GetGenericTypeDefinition().FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
        );

    private static string Name(Type type)
    {
        var simple = type.Name.Split('`')[0];
        if (type.DeclaringType is { } outer)
        {
            return $"{Name(outer)}.{simple}";
        }

        return type.Namespace is { } space ? $"{space}.{simple}" : simple;
    }
}

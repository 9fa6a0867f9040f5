namespace NetDsl.Engine.Tests.Signatures;

/// <summary>Compares our members with one version's, and says what would compile here but not there.</summary>
internal sealed class SignatureCheck(SignatureList list, bool compareParameterNames)
{
    private static readonly HashSet<string> ObjectMembers = ["ToString", "Equals", "GetHashCode", "Finalize"];

    /// <summary>The lines of the list that our members answer to, so far.</summary>
    public SortedSet<string> UsedLines { get; } = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a type and its members; each entry begins with the key that an exception may name.</summary>
    public IEnumerable<(string Key, string Fault)> Faults(Type type)
    {
        var ours = ReflectedTypes.Signature(type);
        if (list.Find(ours.Type) is not { } theirs)
        {
            yield return (ours.Type.ToString(), $"TorchSharp {list.Version} has no type {ours.Type}.");
            yield break;
        }
        Use(theirs.Line);
        foreach (var fault in TypeFaults(ours, theirs))
        {
            yield return (ours.Type.ToString(), $"{ours.Type}: {fault}.");
        }

        foreach (var member in ReflectedMembers.Of(type))
        {
            if (MemberFault(member) is { } fault)
            {
                yield return (member.Key, fault);
            }
        }
    }

    private IEnumerable<string> TypeFaults(TypeSignature ours, TypeSignature theirs)
    {
        if (ours.Kind != theirs.Kind)
        {
            yield return $"a {ours.Kind} here, a {theirs.Kind} in {list.Version}";
        }

        if (ours.Kind == "class")
        {
            foreach (var modifier in new[] { "static", "abstract", "sealed" })
            {
                // Sealing what they leave open only forbids.
                if (theirs.Modifiers.Contains(modifier) && !ours.Modifiers.Contains(modifier))
                {
                    yield return $"{modifier} in {list.Version}, not here";
                }
            }
            if (ours.Modifiers.Contains("static") != theirs.Modifiers.Contains("static"))
            {
                yield return $"static here, not in {list.Version}";
            }
        }
        var theirBases = list.WithBases(ours.Type).ToHashSet();
        foreach (var parent in ours.Bases.Where(parent => !theirBases.Contains(parent)))
        {
            yield return $"it is a {parent} here, not in {list.Version}";
        }
        foreach (var parent in theirBases)
        {
            Use(list.Find(parent)?.Line);
        }
    }

    private string? MemberFault(Signature ours)
    {
        if (ours.IsOverride && ObjectMembers.Contains(ours.Name))
        {
            return null;
        }

        var candidates = list.Find(ours.DeclaringType, ours.Kind, ours.Name);
        var faults = new List<string>();
        foreach (var (member, arguments) in candidates)
        {
            if (Difference(ours, member, arguments) is { } difference)
            {
                faults.Add($"\n    {member.Line}\n      {difference}");
                continue;
            }
            Use(member.Line);
            return null;
        }
        return $"{ours}\n  is not in TorchSharp {list.Version}{(faults.Count > 0 ? ", which has" : "")}{string.Concat(faults)}";
    }

    /// <summary>Why source that uses our member might not compile against theirs, or null.</summary>
    private string? Difference(Signature ours, Signature theirs, IReadOnlyDictionary<string, TypeText> arguments)
    {
        var parameters = theirs.Parameters.Select(parameter => parameter with { Type = parameter.Type.With(arguments) }).ToList();
        if (ours.Parameters.Count != parameters.Count)
        {
            return $"{parameters.Count} parameters, {ours.Parameters.Count} here";
        }

        foreach (var (own, other) in ours.Parameters.Zip(parameters))
        {
            if (!own.IsSameAs(other))
            {
                return $"parameter '{own}' is '{other}'";
            }

            if (compareParameterNames && own.Name != other.Name)
            {
                return $"parameter '{own.Name}' is called '{other.Name}'";
            }
        }
        if (ours.Result is { } result && !result.Equals(theirs.Result!.With(arguments)))
        {
            return $"result {theirs.Result}";
        }

        if (!ours.TypeParameters.SequenceEqual(theirs.TypeParameters))
        {
            return "type parameters";
        }

        if (ours.Constraints != theirs.Constraints)
        {
            return $"constraints '{theirs.Constraints}'";
        }

        if (!ours.Accessors.IsSubsetOf(theirs.Accessors))
        {
            return $"accessors {string.Join(' ', theirs.Accessors)}";
        }

        if (ours.Value is { } value && value.Trim() != theirs.Value?.Trim())
        {
            return $"value {theirs.Value}";
        }

        return ModifierDifference(ours.Modifiers, theirs.Modifiers, list.Find(ours.DeclaringType)?.Kind == "interface");
    }

    private static string? ModifierDifference(IReadOnlySet<string> ours, IReadOnlySet<string> theirs, bool inInterface)
    {
        if (ours.Contains("public") && !theirs.Contains("public"))
        {
            return "not public";
        }

        foreach (var modifier in new[] { "static", "const" })
        {
            if (ours.Contains(modifier) != theirs.Contains(modifier))
            {
                return $"{modifier} in one of them only";
            }
        }
        if (theirs.Contains("readonly") && !ours.Contains("readonly") && !ours.Contains("const"))
        {
            return "readonly";
        }

        if (inInterface)
        {
            return null;
        }

        if (ours.Contains("abstract") != theirs.Contains("abstract"))
        {
            return "abstract in one of them only";
        }

        if (ours.Contains("virtual") && !theirs.Overlaps(["virtual", "override", "abstract"]))
        {
            return "not virtual";
        }

        return null;
    }

    private void Use(string? line)
    {
        if (line is not null)
        {
            UsedLines.Add(line);
        }
    }
}

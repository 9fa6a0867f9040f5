namespace NetDsl.Engine.Tests.Signatures;

/// <summary>The public surface of one version of TorchSharp.</summary>
internal sealed class SignatureList
{
    private readonly Dictionary<string, TypeSignature> types = [];
    private readonly ILookup<string, Signature> members;

    private SignatureList(string version, IReadOnlyList<string> lines)
    {
        Version = version;
        var parts = lines.Select(line => SignatureParser.Line().Match(line)).ToList();
        // Value types first: they decide what a question mark means.
        var valueTypes = parts
            .Where(part => part.Groups["kind"].Value == "0type")
            .Where(part =>
                part.Groups["text"].Value is var text
                && (
                    text.StartsWith("public struct ", StringComparison.Ordinal)
                    || text.StartsWith("public readonly struct ", StringComparison.Ordinal)
                    || text.StartsWith("public enum ", StringComparison.Ordinal)
                )
            )
            .Select(part => part.Groups["type"].Value.Split('<')[0])
            .ToHashSet();
        var parser = new SignatureParser(valueTypes);
        foreach (var part in parts.Where(part => part.Groups["kind"].Value == "0type"))
        {
            var type = parser.ParseType(part.Value);
            types.Add(Id(type.Type), type);
        }
        members = parts
            .Where(part => part.Success && part.Groups["kind"].Value != "0type")
            .Select(part => parser.ParseMember(part.Value))
            .ToLookup(member => $"{Id(member.DeclaringType)}|{member.Kind}|{member.Name}");
    }

    public string Version { get; }

    /// <summary>Reads a list; lines that start with # are headings.</summary>
    public static SignatureList Read(string path) =>
        new(
            Path.GetFileNameWithoutExtension(path).Replace("torchsharp-", ""),
            [.. File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#')]
        );

    public TypeSignature? Find(TypeText type) => types.GetValueOrDefault(Id(type));

    /// <summary>The members of a name in a type or else in its nearest base that has some, with type arguments filled
    /// in.</summary>
    public IReadOnlyList<(Signature Member, IReadOnlyDictionary<string, TypeText> Arguments)> Find(
        TypeText type,
        string kind,
        string name
    )
    {
        foreach (var candidate in WithBases(type))
        {
            var found = members[$"{Id(candidate)}|{kind}|{name}"].ToList();
            if (found.Count > 0)
            {
                return [.. found.Select(member => (member, Arguments(candidate)))];
            }
        }
        return [];
    }

    /// <summary>A type, its bases, theirs, and so on.</summary>
    public IEnumerable<TypeText> WithBases(TypeText type)
    {
        var waiting = new Queue<TypeText>([type]);
        var seen = new HashSet<TypeText>();
        while (waiting.TryDequeue(out var next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            yield return next;
            foreach (var parent in Find(next)?.Bases ?? [])
            {
                waiting.Enqueue(parent.With(Arguments(next)));
            }
        }
    }

    private Dictionary<string, TypeText> Arguments(TypeText type) =>
        Find(type) is { } found
            ? found.Type.Arguments.Zip(type.Arguments).ToDictionary(pair => pair.First.Name, pair => pair.Second)
            : [];

    private static string Id(TypeText type) => $"{type.Name}`{type.Arguments.Count}";
}

using System.Text.RegularExpressions;

namespace NetDsl.Engine.Tests.Signatures;

/// <summary>Reads lines of a signature list: <c>DeclaringType [kind] signature</c>.</summary>
internal sealed partial class SignatureParser(IReadOnlySet<string> valueTypes)
{
    private static readonly HashSet<string> ModifierWords =
    [
        "public",
        "protected",
        "static",
        "virtual",
        "abstract",
        "override",
        "sealed",
        "readonly",
        "const",
        "new",
        "extern",
        "unsafe",
    ];

    [GeneratedRegex(
        @"^(?<type>.*?) \[(?<kind>0type|ctor|method|property|field|operator|extension|enum value|event)\] (?<text>.*)$"
    )]
    public static partial Regex Line();

    [GeneratedRegex(@" where .*$")]
    private static partial Regex Where();

    [GeneratedRegex(@" \[Obsolete.*$")]
    private static partial Regex Obsolete();

    public TypeSignature ParseType(string line)
    {
        var parts = Line().Match(line);
        var text = Where().Replace(Obsolete().Replace(parts.Groups["text"].Value, ""), "");
        var parser = new TypeTextParser(text, valueTypes);
        var modifiers = Modifiers(parser);
        var kind = parser.Word();
        var bases = new List<TypeText>();
        if (kind != "delegate")
        {
            parser.Type();
            if (parser.Take(':'))
            {
                do
                {
                    bases.Add(parser.Type());
                } while (parser.Take(','));
            }
        }
        return new TypeSignature(TypeOf(parts), kind, modifiers, bases) { Line = line };
    }

    public Signature ParseMember(string line)
    {
        var parts = Line().Match(line);
        var kind = parts.Groups["kind"].Value;
        var text = Obsolete().Replace(parts.Groups["text"].Value, "");
        var constraints = Where().Match(text).Value;
        var parser = new TypeTextParser(text[..^constraints.Length], valueTypes);
        if (kind == "enum value")
        {
            return new Signature(
                TypeOf(parts),
                kind,
                new HashSet<string>(),
                null,
                parser.Word(),
                [],
                [],
                new HashSet<string>(),
                parser.Rest,
                ""
            )
            {
                Line = line,
            };
        }
        var modifiers = Modifiers(parser);
        var result = kind == "ctor" ? null : parser.Type();
        var name = kind == "ctor" ? parser.Type().Name : parser.Word();
        var typeParameters = TypeParameters(parser);
        var parameters =
            parser.Take('(') ? Parameters(parser, ')')
            : parser.Take('[') ? Parameters(parser, ']')
            : [];
        var accessors = kind == "property" ? Accessors(parser.Rest) : new HashSet<string>();
        var value = modifiers.Contains("const") ? parser.Rest : null;
        return new Signature(
            TypeOf(parts),
            kind,
            modifiers,
            result,
            kind == "ctor" ? ".ctor" : name,
            typeParameters,
            parameters,
            accessors,
            value,
            constraints
        )
        {
            Line = line,
        };
    }

    private TypeText TypeOf(Match parts) => new TypeTextParser(parts.Groups["type"].Value, valueTypes).Type();

    private static HashSet<string> Modifiers(TypeTextParser parser)
    {
        var found = new HashSet<string>();
        while (true)
        {
            var start = parser.Position;
            var word = parser.Word();
            if (!ModifierWords.Contains(word))
            {
                parser.Position = start;
                return found;
            }
            found.Add(word);
        }
    }

    private static List<string> TypeParameters(TypeTextParser parser)
    {
        var names = new List<string>();
        if (!parser.Take('<'))
        {
            return names;
        }

        do
        {
            names.Add(parser.Word());
        } while (parser.Take(','));
        parser.Take('>');
        return names;
    }

    private static List<ParameterText> Parameters(TypeTextParser parser, char end)
    {
        var parameters = new List<ParameterText>();
        if (parser.Take(end))
        {
            return parameters;
        }

        do
        {
            var passing = new[] { "this ", "params ", "ref ", "out ", "in " }.FirstOrDefault(parser.Take)?.Trim() ?? "";
            var type = parser.Type();
            var name = parser.Word();
            parameters.Add(new ParameterText(passing, type, name, parser.Take('=') ? Default(parser) : null));
        } while (parser.Take(','));
        parser.Take(end);
        return parameters;
    }

    private static string Default(TypeTextParser parser)
    {
        var rest = parser.Rest;
        var end = 0;
        var quoted = false;
        while (end < rest.Length && (quoted || rest[end] is not (',' or ')' or ']')))
        {
            if (rest[end] == '"')
            {
                quoted = !quoted;
            }

            end++;
        }
        parser.Position += end;
        return rest[..end].Trim();
    }

    private static HashSet<string> Accessors(string text) =>
        [.. new[] { "get", "set", "init" }.Where(accessor => Regex.IsMatch(text, $@"(?<!protected |private ){accessor};"))];
}

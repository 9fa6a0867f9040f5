using System.Globalization;
using System.Reflection;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functions;

/// <summary>The file of a stage's functions, made from its attribute: one function for each constructor.</summary>
/// <param name="attribute">The stage's attribute.</param>
internal sealed class FunctionFile(Type attribute)
{
    private const string Folder = "Runtime/NetDsl/Functional/Stages";

    // The formatter's, less the indentation.
    private const int Width = 130 - 4;

    private readonly ConstructorInfo[] constructors =
    [
        .. attribute.GetConstructors().OrderBy(constructor => constructor.MetadataToken),
    ];

    /// <summary>The attributes of all stages.</summary>
    public static IEnumerable<Type> Attributes { get; } =
    [
        .. typeof(StageAttribute)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(StageAttribute)) && !type.IsAbstract && !type.IsGenericType)
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The command that writes the files.</summary>
    public static string Command =>
        "NETDSL_FUNCTIONS=write dotnet test Tests/NetDsl.Generator.Tests -c Release "
        + "--filter FullyQualifiedName~StageFunctionTests";

    /// <summary>The files that are there.</summary>
    public static IEnumerable<string> Present =>
        Directory.GetFiles(Repository.Locate(Folder)).Select(file => $"{Folder}/{Path.GetFileName(file)}");

    /// <summary>The functions' name.</summary>
    public string Name { get; } = attribute.Name[..^"Attribute".Length];

    /// <summary>The file's path, from the repository's root.</summary>
    public string Location => $"{Folder}/Stages.{Name}.cs";

    /// <summary>The text of the file.</summary>
    public string Text =>
        $$"""
            {{(constructors.Any(IsPreferred) ? "using System.Runtime.CompilerServices;\n\n" : "")}}namespace NetDsl;

            // Made from {{attribute.Name}} by
            //     {{Command}}
            public static partial class Stages
            {
            {{string.Join("\n\n", constructors.Select(Function))}}
            }

            """;

    private string Function(ConstructorInfo constructor)
    {
        var reference = $"{attribute.Name}({string.Join(", ", Types(constructor))})";
        FunctionParameter[] parameters =
        [
            .. constructor.GetParameters().Select(parameter => FunctionParameter.Of(parameter, reference)),
            .. Properties.Select(property => FunctionParameter.Of(property, Values(property))),
        ];
        string[] lines =
        [
            $"/// <summary><inheritdoc cref=\"{attribute.Name}\" path=\"/summary/node()\"/></summary>",
            .. parameters.SelectMany(parameter => parameter.Documentation(Width - "/// ".Length)).Select(line => $"/// {line}"),
            .. IsPreferred(constructor) ? ["[OverloadResolutionPriority(1)]"] : Array.Empty<string>(),
            .. Declaration(parameters),
        ];
        return string.Join("\n", lines.Select(line => $"    {line}"));
    }

    // Lines are broken as the formatter breaks them.
    private IEnumerable<string> Declaration(FunctionParameter[] parameters)
    {
        const string Body = "throw OnlyRead.Error;";
        var line = $"public static Stage {Name}({string.Join(", ", parameters.Select(parameter => parameter.Text))}) =>";
        return $"{line} {Body}".Length <= Width ? [$"{line} {Body}"]
            : line.Length <= Width ? [line, $"    {Body}"]
            :
            [
                $"public static Stage {Name}(",
                .. parameters[..^1].Select(parameter => $"    {parameter.Text},"),
                $"    {parameters[^1].Text}",
                $") => {Body}",
            ];
    }

    // Conv(3, 32, (3, 5)) could also mean the stride of the shorter one, Conv(3, 32).
    private bool IsPreferred(ConstructorInfo constructor) =>
        Properties.FirstOrDefault()?.PropertyType == typeof(object)
        && constructors.Any(other => other.GetParameters().Length < constructor.GetParameters().Length);

    /// <summary>The properties that can be set, except the name, as they are declared; inherited ones come last.</summary>
    private IEnumerable<PropertyInfo> Properties
    {
        get
        {
            for (var type = attribute; type != typeof(StageAttribute); type = type.BaseType!)
            {
                var own = type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);
                foreach (var property in own.Where(property => property.CanWrite).OrderBy(property => property.MetadataToken))
                {
                    yield return property;
                }
            }
        }
    }

    private static IEnumerable<string> Types(ConstructorInfo constructor) =>
        constructor.GetParameters().Select(parameter => FunctionParameter.Keyword(parameter.ParameterType));

    /// <summary>What a property is in attributes with different arguments.</summary>
    private IEnumerable<object?> Values(PropertyInfo property) =>
        from constructor in constructors
        from i in Enumerable.Range(0, Enum.GetValues<ActivationKind>().Length)
        let arguments = constructor.GetParameters().Select(parameter => Argument(parameter.ParameterType, i)).ToArray()
        select property.GetValue(constructor.Invoke(arguments));

    private static object Argument(Type type, int i) =>
        type.IsEnum ? Enum.GetValues(type).GetValue(i % Enum.GetValues(type).Length)!
        : type == typeof(int[]) ? new[] { i, i }
        : Convert.ChangeType(i, type, CultureInfo.InvariantCulture);
}

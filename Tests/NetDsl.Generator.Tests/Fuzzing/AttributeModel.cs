using System.Reflection;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>An attribute of the library as reflection shows it: a new attribute takes part without a word here.</summary>
/// <param name="Name">Its name without Attribute.</param>
/// <param name="Constructors">The types of the parameters of each.</param>
/// <param name="Properties">The properties that can be set, with their types.</param>
internal sealed record AttributeModel(
    string Name,
    IReadOnlyList<IReadOnlyList<Type>> Constructors,
    IReadOnlyList<(string Name, Type Type)> Properties
)
{
    /// <summary>All of them but [Network].</summary>
    public static IReadOnlyList<AttributeModel> All { get; } =
    [
        .. typeof(NetworkAttribute)
            .Assembly.GetExportedTypes()
            // Those that the compiler writes have a namespace of their own.
            .Where(type => type.Namespace == typeof(NetworkAttribute).Namespace)
            .Where(type => !type.IsAbstract && typeof(Attribute).IsAssignableFrom(type) && type != typeof(NetworkAttribute))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(Of),
    ];

    /// <summary>All enums that their arguments are of.</summary>
    public static IReadOnlyList<Type> Enums { get; } =
    [
        .. All.SelectMany(model =>
                model.Constructors.SelectMany(types => types).Concat(model.Properties.Select(property => property.Type))
            )
            .Where(type => type.IsEnum)
            .Distinct(),
    ];

    public static AttributeModel Find(string name) => All.Single(model => model.Name == name);

    private static AttributeModel Of(Type type) =>
        new(
            type.Name[..^"Attribute".Length],
            [
                .. type.GetConstructors()
                    .Select(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType).ToArray()),
            ],
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.SetMethod is { IsPublic: true })
                    .OrderBy(property => property.Name, StringComparer.Ordinal)
                    .Select(property => (property.Name, property.PropertyType)),
            ]
        );
}

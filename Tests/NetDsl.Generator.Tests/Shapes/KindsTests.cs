using System.Reflection;

namespace NetDsl.Generator.Tests.Shapes;

/// <summary>The table of kinds has all kinds of the generator and all that the library can declare.</summary>
public sealed class KindsTests
{
    public static TheoryData<string> Tables { get; } = [.. typeof(Kinds).GetProperties().Select(table => table.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_class_of_a_kind_is_listed_once(string table)
    {
        var property = typeof(Kinds).GetProperty(table, BindingFlags.Static | BindingFlags.Public)!;
        var kind = property.PropertyType.GenericTypeArguments[0];
        var listed = ((IEnumerable<IKind>)property.PropertyType.GetProperty("All")!.GetValue(property.GetValue(null))!)
            .Select(one => one.GetType())
            .ToArray();

        var classes = kind.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(kind));
        Assert.Equal(
            classes.Select(type => type.Name).Order(StringComparer.Ordinal),
            listed.Select(type => type.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_the_library_declares_is_known()
    {
        Assert.Equal(Enum.GetNames<ActivationKind>().Order(StringComparer.Ordinal), Kinds.Activations.Names);
        Assert.Equal(Enum.GetNames<LossKind>().Order(StringComparer.Ordinal), Kinds.Losses.Names);
        Assert.Equal(Enum.GetNames<OptimizerKind>().Order(StringComparer.Ordinal), Kinds.Optimizers.Names);
        Assert.Equal(Enum.GetNames<InitKind>().Order(StringComparer.Ordinal), Kinds.Initialisations.Names);
        Assert.Equal(
            typeof(StageAttribute)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(StageAttribute)) && !type.IsAbstract && type != typeof(UseAttribute<>))
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal),
            Kinds.Layers.Names
        );
    }
}

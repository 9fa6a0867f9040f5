namespace NetDsl.Generator.Tests.Running;

/// <summary>Tests that run networks take turns: all draw from the one random generator of the process.</summary>
[CollectionDefinition(Name)]
public sealed class AtWork
{
    public const string Name = "Networks at work";
}

/// <summary>No test of this namespace runs beside another one.</summary>
public sealed class AtWorkTests
{
    [Fact]
    public void All_are_members() =>
        Assert.All(
            typeof(AtWork)
                .Assembly.GetTypes()
                .Where(type =>
                    type.Namespace == typeof(AtWork).Namespace
                    && type.Name.EndsWith("Tests", StringComparison.Ordinal)
                    && type != typeof(AtWorkTests)
                ),
            type =>
                Assert.Contains(
                    type.GetCustomAttributesData(),
                    data =>
                        data.AttributeType == typeof(CollectionAttribute)
                        && Equals(data.ConstructorArguments[0].Value, AtWork.Name)
                )
        );
}

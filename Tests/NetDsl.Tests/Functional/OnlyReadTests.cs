using System.Reflection;
using System.Runtime.CompilerServices;

namespace NetDsl.Tests.Functional;

/// <summary>The compiler reads the functional form, and nothing runs it: a call throws, and the message says why.</summary>
public sealed class OnlyReadTests
{
    public static TheoryData<string> Types { get; } = [nameof(Stages), nameof(Stage), nameof(Flow), nameof(Sizes)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Whatever_is_called_says_that_it_never_runs(string type)
    {
        foreach (var member in Members(typeof(Stages).Assembly.GetType($"NetDsl.{type}")!))
        {
            var instance = member.IsStatic ? null : RuntimeHelpers.GetUninitializedObject(member.DeclaringType!);
            var arguments = member.GetParameters().Select(parameter => Any(parameter.ParameterType)).ToArray();

            var thrown = Assert.Throws<TargetInvocationException>(() => member.Invoke(instance, arguments)).InnerException;

            Assert.Equal(
                "Stages and flows are declarations that the compiler reads and that never run: write them only in a network's "
                    + "Define and in the functions that it calls.",
                Assert.IsType<NotSupportedException>(thrown).Message
            );
        }
    }

    [Theory]
    [InlineData(typeof(Stage))]
    [InlineData(typeof(Flow))]
    public void There_are_no_objects(Type type) => Assert.Empty(type.GetConstructors());

    private static MethodInfo[] Members(Type type)
    {
        const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly;
        var members = type.GetMethods(All);
        Assert.NotEmpty(members);
        return
        [
            .. members.Select(member => member.IsGenericMethodDefinition ? member.MakeGenericMethod(typeof(object)) : member),
        ];
    }

    private static object? Any(Type type) => type.IsValueType ? RuntimeHelpers.GetUninitializedObject(type) : null;
}

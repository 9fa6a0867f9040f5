using System.Text.RegularExpressions;
using NetDsl.Generator.Declarations.Functional;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>Messages list what the functional form allows.</summary>
public sealed class AllowedTests
{
    [Fact]
    public void Every_function_that_is_listed_exists()
    {
        var listed = Regex.Matches(Frame.Allowed, @"\b[A-Z]\w+").Select(match => match.Value).ToArray();
        string[] known = [.. typeof(Stages).GetMembers().Select(member => member.Name), nameof(Stage), nameof(Flow)];

        Assert.Contains(nameof(Stages.Branches), listed);
        Assert.All(listed, name => Assert.Contains(name, known));
    }
}

using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Names of stages and members.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor InvalidName = new(
        "NETDSL010",
        "Name is not an identifier",
        "Name '{0}' is not a C# identifier, but it names a member and the keys of state_dict. Write letters, digits and "
            + "underscores, not starting with a digit, such as \"fc1\"; or a number alone, as in nn.Sequential.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL010.md"
    );

    public static readonly DiagnosticDescriptor DuplicateName = new(
        "NETDSL011",
        "Two stages have the same name",
        "Name '{0}' is also the name of another stage, but state_dict keys must differ. Write another name.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL011.md"
    );

    public static readonly DiagnosticDescriptor NameTaken = new(
        "NETDSL012",
        "Name is already a member",
        "Name '{0}' is already a member of '{1}' (its own, inherited or generated), and the stage needs a member of that "
            + "name. Write another name.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL012.md"
    );

    public static readonly DiagnosticDescriptor MemberClash = new(
        "NETDSL013",
        "Member clashes with a generated one",
        "'{1}' clashes with a member that is generated for '{0}' or that generated code calls. {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL013.md"
    );

    public static readonly DiagnosticDescriptor BareConstructor = new(
        "NETDSL014",
        "Constructor does not call the generated one",
        "This constructor of '{0}' does not call the generated one, so the network would have no layers. Write ': {1}' after its "
            + "parameters.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL014.md"
    );
}

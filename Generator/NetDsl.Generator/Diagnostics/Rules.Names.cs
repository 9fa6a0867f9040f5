using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Names of stages and members.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor InvalidName = new(
        "NETDSL010",
        "Name is not an identifier",
        "Name '{0}' is not a C# identifier: it names a member and the keys of state_dict. Write letters, digits and "
        + "underscores, not starting with a digit, as \"fc1\", or a number alone, as in an nn.Sequential.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL010.md");

    public static readonly DiagnosticDescriptor DuplicateName = new(
        "NETDSL011",
        "Two stages have one name",
        "Name '{0}' is the name of another stage too: state_dict keys must differ. Write another name.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL011.md");

    public static readonly DiagnosticDescriptor NameTaken = new(
        "NETDSL012",
        "Name is a member already",
        "Name '{0}' is a member of '{1}' already, its own, an inherited or a generated one: the stage needs a member of "
        + "that name. Write another name.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL012.md");

    public static readonly DiagnosticDescriptor MemberClash = new(
        "NETDSL013",
        "Member clashes with a generated one",
        "'{1}' clashes with a member that is generated for '{0}' or that generated code calls. Rename it, or give the "
        + "method other parameters.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL013.md");

    public static readonly DiagnosticDescriptor BareConstructor = new(
        "NETDSL014",
        "Constructor does not call the generated one",
        "This constructor of '{0}' does not call the generated one: the network would have no layers. Write ': {1}' after its parameters.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL014.md");
}

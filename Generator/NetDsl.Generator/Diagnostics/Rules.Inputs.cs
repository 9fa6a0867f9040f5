using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <content>Networks of several inputs, and of several outputs.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor InputMissing = new(
        "NETDSL064",
        "Parameter of Define has no input",
        "The parameter '{0}' of Define has no [Input], so its shape is not known. Write [Input(…, Name = \"{0}\")] with the "
            + "sizes of one sample.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL064.md"
    );

    public static readonly DiagnosticDescriptor InputNotTaken = new(
        "NETDSL065",
        "No parameter takes the input",
        "No parameter of Define takes {0}. Write {1}, or remove it.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL065.md"
    );

    public static readonly DiagnosticDescriptor InputNameTwice = new(
        "NETDSL066",
        "Two inputs have the same name",
        "Name '{0}' is also the name of another input, and a parameter of Define takes one. Write the name of another parameter, "
            + "or remove one of the inputs.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL066.md"
    );

    public static readonly DiagnosticDescriptor SeveralInputs = new(
        "NETDSL067",
        "Chain of attributes with several inputs",
        "'{0}' has several inputs, and a chain of attributes takes one. Write Define with a parameter for each input, or remove "
            + "this one.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL067.md"
    );

    public static readonly DiagnosticDescriptor SeveralOutputsTrained = new(
        "NETDSL069",
        "Training attributes with several outputs",
        "'{0}' gives several outputs, and [{1}] is for networks of one: a declared loss compares one output with the targets. "
            + "Remove the training attributes and write the loop yourself, or return one Flow.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL069.md"
    );

    public static readonly DiagnosticDescriptor InvalidInputName = new(
        "NETDSL068",
        "Input's name is not an identifier",
        "Name '{0}' is not a C# identifier, but it names a parameter of Define. Write the parameter's name, such as \"left\".",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help + "NETDSL068.md"
    );
}

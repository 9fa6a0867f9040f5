using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>
/// Calls of the tensor library in the user's own code. Its methods overload a dimension with an element type, and C# prefers the
/// enum for the literal 0: <c>x.sum(0)</c> is the sum of everything as bytes.
/// </summary>
internal static class TensorCalls
{
    private const string ScalarType = "TorchSharp.torch+ScalarType";

    /// <summary>Looks at calls where the tensor library is referenced.</summary>
    public static void Register(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(ScalarType) is { } type)
        {
            context.RegisterOperationAction(call => Check(call, type), OperationKind.Invocation);
        }
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol scalarType)
    {
        var call = (IInvocationOperation)context.Operation;
        if (
            context.IsGeneratedCode
            || !SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingAssembly, scalarType.ContainingAssembly)
        )
        {
            return;
        }

        foreach (var argument in call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit))
        {
            if (argument.Parameter is { } parameter && IsScalarType(parameter.Type, scalarType) && IsNumberZero(argument.Value))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(Rules.ZeroAsElementType, argument.Syntax.GetLocation(), call.TargetMethod.Name)
                );
            }
        }
    }

    private static bool IsScalarType(ITypeSymbol type, INamedTypeSymbol scalarType) =>
        SymbolEqualityComparer.Default.Equals(
            type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
                ? nullable.TypeArguments[0]
                : type,
            scalarType
        );

    // An explicit conversion is intended.
    private static bool IsNumberZero(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value
                is {
                    Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64,
                    ConstantValue: { HasValue: true, Value: IConvertible number }
                }
            && number.ToDecimal(null) == 0;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>
/// Constant expressions over parameters, which the compiler itself has no value for: whole numbers and real ones, flags, texts
/// and members of enums, with C#'s meaning in a checked context. Operands are converted before, as C# converts them.
/// </summary>
internal static class Constants
{
    /// <summary>The value of an operation; null where there is none.</summary>
    /// <param name="kind">The operation.</param>
    /// <param name="operand">Its operand.</param>
    /// <param name="type">The type of the result.</param>
    /// <exception cref="ArithmeticException">The value is too large.</exception>
    public static ConstantMeaning? Unary(SyntaxKind kind, Meaning operand, ITypeSymbol? type) =>
        (kind, (operand as ConstantMeaning)?.Value) switch
        {
            (SyntaxKind.UnaryPlusExpression, int or double) => (ConstantMeaning)operand,
            (SyntaxKind.UnaryMinusExpression, int number) => new ConstantMeaning(checked(-number), type),
            (SyntaxKind.UnaryMinusExpression, double number) => new ConstantMeaning(-number, type),
            (SyntaxKind.BitwiseNotExpression, int number) => new ConstantMeaning(~number, type),
            (SyntaxKind.LogicalNotExpression, bool flag) => new ConstantMeaning(!flag, type),
            _ => null,
        };

    /// <summary>The result that the left side alone decides; null for none.</summary>
    public static ConstantMeaning? Shortcut(SyntaxKind kind, Meaning left) =>
        (kind, (left as ConstantMeaning)?.Value) switch
        {
            (SyntaxKind.LogicalAndExpression, false) => (ConstantMeaning)left,
            (SyntaxKind.LogicalOrExpression, true) => (ConstantMeaning)left,
            _ => null,
        };

    /// <summary>The value of an operation; null where there is none.</summary>
    /// <param name="kind">The operation.</param>
    /// <param name="left">One operand.</param>
    /// <param name="right">The other one.</param>
    /// <param name="type">The type of the result.</param>
    /// <exception cref="ArithmeticException">The value is too large, or the divisor is zero.</exception>
    public static ConstantMeaning? Binary(SyntaxKind kind, Meaning left, Meaning right, ITypeSymbol? type)
    {
        if (left is not ConstantMeaning first || right is not ConstantMeaning second)
        {
            return null;
        }

        var value = (first.Value, second.Value) switch
        {
            (int a, int b) => Whole(kind, a, b),
            (double a, double b) => Real(kind, a, b),
            (bool a, bool b) => Logic(kind, a, b),
            (string a, string b) => kind == SyntaxKind.AddExpression ? a + b : Same(kind, a == b),
            (string, _) or (_, string) when kind == SyntaxKind.AddExpression => Text(first) is { } a && Text(second) is { } b
                ? a + b
                : null,
            (null, _) or (_, null) => Same(kind, Equals(first.Value, second.Value)),
            _ => null,
        };
        return value is null ? null : new ConstantMeaning(value, type);
    }

    /// <summary>The value as another type; null where C# has no such conversion of constants.</summary>
    public static ConstantMeaning? Cast(ITypeSymbol? type, Meaning operand) =>
        operand is ConstantMeaning constant && As(type, constant) is { } value ? new ConstantMeaning(value, type) : null;

    /// <summary>
    /// The value where C# expects a type and converts to it without being asked; null for types whose values are not read.
    /// </summary>
    public static ConstantMeaning? Expected(ITypeSymbol? type, ConstantMeaning constant) =>
        constant.Value is null
        || type is null or { TypeKind: TypeKind.Error } or { SpecialType: SpecialType.System_Object }
        || Dsl.IsSizes(type)
        || Dsl.IsStage(type)
            ? constant
            : Cast(type, constant);

    private static object? As(ITypeSymbol? type, ConstantMeaning constant) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? As(nullable.TypeArguments[0], constant)
            : (type?.SpecialType, constant.Value) switch
            {
                (SpecialType.System_Int32, int) => constant.Value,
                (SpecialType.System_Int32, double number) => Truncated(number),
                (SpecialType.System_Double, int number) => (double)number,
                (SpecialType.System_Double, double) => constant.Value,
                (SpecialType.System_Double, float number) => (double)number,
                (SpecialType.System_Boolean, bool) => constant.Value,
                (SpecialType.System_String, string) => constant.Value,
                (_, int) when type is INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_Int32 } =>
                    constant.Value,
                _ => null,
            };

    private static object? Truncated(double number) =>
        number is > int.MinValue - 1.0 and < int.MaxValue + 1.0 ? (int)number : null;

    private static object? Whole(SyntaxKind kind, int a, int b) =>
        kind switch
        {
            SyntaxKind.AddExpression => checked(a + b),
            SyntaxKind.SubtractExpression => checked(a - b),
            SyntaxKind.MultiplyExpression => checked(a * b),
            SyntaxKind.DivideExpression => a / b,
            SyntaxKind.ModuloExpression => b == -1 ? 0 : a % b,
            SyntaxKind.LeftShiftExpression => a << b,
            SyntaxKind.RightShiftExpression => a >> b,
            SyntaxKind.UnsignedRightShiftExpression => a >>> b,
            SyntaxKind.BitwiseAndExpression => a & b,
            SyntaxKind.BitwiseOrExpression => a | b,
            SyntaxKind.ExclusiveOrExpression => a ^ b,
            SyntaxKind.LessThanExpression => a < b,
            SyntaxKind.LessThanOrEqualExpression => a <= b,
            SyntaxKind.GreaterThanExpression => a > b,
            SyntaxKind.GreaterThanOrEqualExpression => a >= b,
            _ => Same(kind, a == b),
        };

    private static object? Real(SyntaxKind kind, double a, double b) =>
        kind switch
        {
            SyntaxKind.AddExpression => a + b,
            SyntaxKind.SubtractExpression => a - b,
            SyntaxKind.MultiplyExpression => a * b,
            SyntaxKind.DivideExpression => a / b,
            SyntaxKind.ModuloExpression => a % b,
            SyntaxKind.LessThanExpression => a < b,
            SyntaxKind.LessThanOrEqualExpression => a <= b,
            SyntaxKind.GreaterThanExpression => a > b,
            SyntaxKind.GreaterThanOrEqualExpression => a >= b,
            _ => Same(kind, a == b),
        };

    private static object? Logic(SyntaxKind kind, bool a, bool b) =>
        kind switch
        {
            SyntaxKind.LogicalAndExpression or SyntaxKind.BitwiseAndExpression => a && b,
            SyntaxKind.LogicalOrExpression or SyntaxKind.BitwiseOrExpression => a || b,
            SyntaxKind.ExclusiveOrExpression => a != b,
            _ => Same(kind, a == b),
        };

    private static object? Same(SyntaxKind kind, bool areEqual) =>
        kind switch
        {
            SyntaxKind.EqualsExpression => areEqual,
            SyntaxKind.NotEqualsExpression => !areEqual,
            _ => null,
        };

    // What the text of a real number is depends on the culture, and of a member on its name.
    private static string? Text(ConstantMeaning constant) =>
        constant.Value switch
        {
            int number when constant.Type is { SpecialType: SpecialType.System_Int32 } => Numbers.Plain(number),
            string text => text,
            _ => null,
        };
}

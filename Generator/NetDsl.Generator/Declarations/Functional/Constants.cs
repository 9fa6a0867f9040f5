using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Generator.Declarations.Functional;

/// <summary>
/// Constant expressions over parameters, which the compiler itself has no value for: whole numbers and real ones, flags, texts
/// and members of enums, with C#'s meaning in a checked context.
/// </summary>
internal static class Constants
{
    /// <summary>The value of an operation; null where there is none.</summary>
    public static ConstantMeaning? Unary(SyntaxKind kind, Meaning operand) =>
        (kind, (operand as ConstantMeaning)?.Value) switch
        {
            (SyntaxKind.UnaryPlusExpression, int or double) => (ConstantMeaning)operand,
            (SyntaxKind.UnaryMinusExpression, int number) when number != int.MinValue => Of(operand, -number),
            (SyntaxKind.UnaryMinusExpression, double number) => Of(operand, -number),
            (SyntaxKind.LogicalNotExpression, bool flag) => Of(operand, !flag),
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

    /// <inheritdoc cref="Unary"/>
    public static ConstantMeaning? Binary(SyntaxKind kind, Meaning left, Meaning right)
    {
        if (left is not ConstantMeaning first || right is not ConstantMeaning second)
        {
            return null;
        }

        try
        {
            var value = (first.Value, second.Value) switch
            {
                (int a, int b) => Whole(kind, a, b),
                (int or double, int or double) => Real(kind, Double(first.Value!), Double(second.Value!)),
                (bool a, bool b) => Logic(kind, a, b),
                (string a, string or int) when kind == SyntaxKind.AddExpression => a + Text(second.Value!),
                (int, string b) when kind == SyntaxKind.AddExpression => Text(first.Value!) + b,
                _ => kind == SyntaxKind.EqualsExpression ? Equals(first.Value, second.Value)
                : kind == SyntaxKind.NotEqualsExpression ? !Equals(first.Value, second.Value)
                : null,
            };
            // Comparisons have another type, which nothing asks for.
            return value is null ? null : new ConstantMeaning(value, first.Value is int ? second.Type : first.Type);
        }
        catch (ArithmeticException)
        {
            return null;
        }
    }

    /// <summary>The value as another type; null where C# has no such conversion of constants.</summary>
    public static ConstantMeaning? Cast(ITypeSymbol? type, Meaning operand) =>
        operand is ConstantMeaning constant && As(type, constant) is { } value ? new ConstantMeaning(value, type) : null;

    /// <summary>The value as a parameter of a type takes it; null where it does not.</summary>
    public static object? As(ITypeSymbol? type, ConstantMeaning constant)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return As(nullable.TypeArguments[0], constant);
        }

        return (type?.SpecialType, constant.Value) switch
        {
            (SpecialType.System_Int32, int) => constant.Value,
            (SpecialType.System_Int32, double number) when number is >= int.MinValue and <= int.MaxValue => (int)number,
            (SpecialType.System_Double, int or double) => Double(constant.Value!),
            (SpecialType.System_Double, float number) => (double)number,
            (SpecialType.System_Boolean, bool) => constant.Value,
            (SpecialType.System_String, string) => constant.Value,
            _ => type is { TypeKind: TypeKind.Enum } ? constant.Value : null,
        };
    }

    private static object? Whole(SyntaxKind kind, int a, int b) =>
        kind switch
        {
            SyntaxKind.AddExpression => checked(a + b),
            SyntaxKind.SubtractExpression => checked(a - b),
            SyntaxKind.MultiplyExpression => checked(a * b),
            SyntaxKind.DivideExpression => a / b,
            SyntaxKind.ModuloExpression => b == -1 ? 0 : a % b,
            SyntaxKind.LeftShiftExpression => checked((int)((long)a << (b & 31))),
            SyntaxKind.RightShiftExpression => a >> b,
            _ => Compare(kind, a.CompareTo(b)),
        };

    private static object? Real(SyntaxKind kind, double a, double b) =>
        kind switch
        {
            SyntaxKind.AddExpression => a + b,
            SyntaxKind.SubtractExpression => a - b,
            SyntaxKind.MultiplyExpression => a * b,
            SyntaxKind.DivideExpression => a / b,
            _ => double.IsNaN(a) || double.IsNaN(b) ? null : Compare(kind, a.CompareTo(b)),
        };

    private static object? Logic(SyntaxKind kind, bool a, bool b) =>
        kind switch
        {
            SyntaxKind.LogicalAndExpression or SyntaxKind.BitwiseAndExpression => a && b,
            SyntaxKind.LogicalOrExpression or SyntaxKind.BitwiseOrExpression => a || b,
            SyntaxKind.EqualsExpression => a == b,
            SyntaxKind.NotEqualsExpression or SyntaxKind.ExclusiveOrExpression => a != b,
            _ => null,
        };

    private static object? Compare(SyntaxKind kind, int order) =>
        kind switch
        {
            SyntaxKind.EqualsExpression => order == 0,
            SyntaxKind.NotEqualsExpression => order != 0,
            SyntaxKind.LessThanExpression => order < 0,
            SyntaxKind.LessThanOrEqualExpression => order <= 0,
            SyntaxKind.GreaterThanExpression => order > 0,
            SyntaxKind.GreaterThanOrEqualExpression => order >= 0,
            _ => null,
        };

    private static double Double(object value) => value is int number ? number : (double)value;

    private static string Text(object value) => value is int number ? Numbers.Plain(number) : (string)value;

    private static ConstantMeaning Of(Meaning operand, object value) => new(value, ((ConstantMeaning)operand).Type);
}

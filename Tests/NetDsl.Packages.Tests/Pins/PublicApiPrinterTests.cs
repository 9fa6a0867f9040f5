using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Packages.Tests.Pins;

/// <summary>The printer itself: what it tells of each kind of type and member, and what it leaves out.</summary>
public sealed class PublicApiPrinterTests
{
    private const string Source = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        namespace Lib
        {
            [Flags] public enum Bits : byte { High = 2, Low = 1 }
            public readonly struct Point { public readonly int X; public Point(int x) => X = x; internal int Y => 1; }
            public delegate T Make<out T>(string? @class = null) where T : class;
            public abstract class Bag<T> : IEnumerable<T>, IDisposable where T : notnull
            {
                public const int Limit = 3;
                protected Bag() { }
                private protected Bag(int size) { }
                public abstract int this[int index] { get; protected set; }
                public event Action? Changed { add { } remove { } }
                public static Bag<T> operator +(Bag<T> left, T right) => left;
                public virtual void Add(Bits bits = Bits.Low, params ReadOnlySpan<T> items) { }
                [Obsolete("Use Add.")] public void Put(T item) { }
                public IEnumerator<T> GetEnumerator() => throw new NotSupportedException();
                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
                public void Dispose() { }
                protected internal sealed class Inner { public int Hidden { get; private set; } }
                private class Own { }
            }
            public record Pair(int Left, string? Right = null) { public required int Sum { get; init; } }
            public interface IOpen { int Level { get; } void Open() { } }
            public static class More { public static int Twice(this in Point point) => 2 * point.X; internal static void No() { } }
            internal class Unseen { public void Method() { } }
        }
        namespace Another { public sealed class Last; }
        """;

    private const string Printed = """
        namespace Another
        {
            public sealed class Last
            {
                public Last();
            }
        }

        namespace Lib
        {
            public abstract class Bag<T> : IDisposable, IEnumerable<T> where T : notnull
            {
                public const int Limit = 3;
                protected Bag();
                public abstract int this[int index] { get; protected set; }
                public event Action? Changed;
                public virtual void Add(Bits bits = Bits.Low, params ReadOnlySpan<T> items);
                public void Dispose();
                public IEnumerator<T> GetEnumerator();
                [Obsolete("Use Add.")] public void Put(T item);
                public static Bag<T> operator +(Bag<T> left, T right);

                protected internal sealed class Inner
                {
                    public Inner();
                    public int Hidden { get; }
                }
            }

            [Flags]
            public enum Bits : byte
            {
                Low = 1,
                High = 2,
            }

            public interface IOpen
            {
                int Level { get; }
                virtual void Open();
            }

            public delegate T Make<out T>(string? @class = null) where T : class;

            public static class More
            {
                public static int Twice(this in Point point);
            }

            public record Pair
            {
                public Pair(int Left, string? Right = null);
                public int Left { get; init; }
                public string? Right { get; init; }
                public required int Sum { get; init; }
            }

            public readonly struct Point
            {
                public readonly int X;
                public Point(int x);
            }
        }

        """;

    [Fact]
    public void Prints_what_others_can_name()
    {
        var compilation = CSharpCompilation.Create(
            "Lib",
            [CSharpSyntaxTree.ParseText(Source)],
            [.. PublicApiTests.Framework],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        using var assembly = new MemoryStream();
        Assert.Empty(compilation.Emit(assembly).Diagnostics);

        Assert.Equal(Printed, PublicApiTests.Print(assembly.ToArray()));
    }
}

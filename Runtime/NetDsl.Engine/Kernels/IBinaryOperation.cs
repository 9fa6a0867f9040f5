namespace NetDsl.Engine.Kernels;

/// <summary>An elementwise operation of two operands; implementations override the loops they can vectorise.</summary>
/// <typeparam name="TSelf">The operation.</typeparam>
/// <typeparam name="TIn">The type of the operands.</typeparam>
/// <typeparam name="TOut">The type of the result.</typeparam>
internal interface IBinaryOperation<TSelf, TIn, TOut>
    where TSelf : IBinaryOperation<TSelf, TIn, TOut>
{
    /// <summary>The operation on one pair.</summary>
    static abstract TOut One(TIn a, TIn b);

    /// <summary>y[i] = a[i] ∘ b[i]; in place allowed.</summary>
    static virtual void Rows(ReadOnlySpan<TIn> a, ReadOnlySpan<TIn> b, Span<TOut> y)
    {
        b = b[..a.Length];
        y = y[..a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            y[i] = TSelf.One(a[i], b[i]);
        }
    }

    /// <summary>y[i] = a[i] ∘ b; in place allowed.</summary>
    static virtual void RowScalar(ReadOnlySpan<TIn> a, TIn b, Span<TOut> y)
    {
        y = y[..a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            y[i] = TSelf.One(a[i], b);
        }
    }

    /// <summary>y[i] = a ∘ b[i]; in place allowed.</summary>
    static virtual void ScalarRow(TIn a, ReadOnlySpan<TIn> b, Span<TOut> y)
    {
        y = y[..b.Length];
        for (var i = 0; i < b.Length; i++)
        {
            y[i] = TSelf.One(a, b[i]);
        }
    }
}

using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddScopes()
    {
        Facts(
            "dispose scopes",
            d => d.Float([2]),
            (x, a) =>
            {
                using var outer = NewDisposeScope();
                Tensor kept,
                    moved,
                    second,
                    third,
                    lost,
                    wrapped;
                int count;
                bool contains;
                using (var inner = NewDisposeScope())
                {
                    lost = ones(2);
                    kept = ones(2).DetachFromDisposeScope();
                    moved = ones(2).MoveToOuterDisposeScope();
                    (second, third) = inner.MoveToOuter(ones(2), ones(3));
                    count = inner.DisposablesCount;
                    contains = inner.Contains(lost);
                    wrapped = inner.MoveToOuter(WrappedTensorDisposeScope(() => ones(2) * 3));
                }
                var facts = new object[]
                {
                    count,
                    contains,
                    lost.IsInvalid,
                    kept.IsInvalid,
                    moved.IsInvalid,
                    second.IsInvalid,
                    third.IsInvalid,
                    wrapped.IsInvalid,
                };
                kept.Dispose();
                return facts;
            }
        );
        Facts(
            "dispose scopes emptied",
            d => d.Float([2]),
            (x, a) =>
            {
                using var scope = NewDisposeScope();
                var (first, second, third, fourth) = (ones(1), ones(2), ones(3), ones(4));
                scope.Detach(fourth);
                var kept = scope.DisposeEverythingBut(first);
                var facts = new List<object>
                {
                    first.IsInvalid,
                    second.IsInvalid,
                    third.IsInvalid,
                    fourth.IsInvalid,
                    scope.DisposablesCount,
                    ReferenceEquals(kept, first),
                };
                var (fifth, sixth, seventh) = (ones(5), ones(6), ones(7));
                scope.Detach(fifth, sixth);
                scope.DisposeEverythingBut([seventh]);
                facts.AddRange([
                    first.IsInvalid,
                    fifth.IsInvalid,
                    sixth.IsInvalid,
                    seventh.IsInvalid,
                    scope.DisposablesView.Count,
                ]);
                scope.DisposeEverything();
                facts.Add(seventh.IsInvalid);
                scope.Detach([ones(1)]);
                scope.MoveToOuter([ones(1), ones(2)]);
                facts.Add(scope.DisposablesCount);
                fourth.Dispose();
                return [.. facts];
            }
        );
        Refused(
            "a tensor used after it was disposed",
            d => d.Float([2]),
            (x, a) =>
            {
                var y = ones(2);
                y.Dispose();
                return y + 1;
            }
        );
        Facts(
            "disposed twice",
            d => d.Float([2]),
            (x, a) =>
            {
                var y = ones(2);
                y.Dispose();
                y.Dispose();
                return [y.IsInvalid];
            }
        );
        Facts(
            "disposed by hand",
            d => d.Float([2]),
            (x, a) =>
            {
                var scope = NewDisposeScope();
                var y = ones(2);
                scope.Dispose();
                scope.Dispose();
                var stream = new Generator(1);
                stream.Dispose();
                var kept = ones(3);
                var elements = kept.data<float>();
                var sum = 0f;
                using (var each = elements.GetEnumerator())
                {
                    while (each.MoveNext())
                    {
                        sum += each.Current;
                    }
                }
                elements.Dispose();
                optim.Optimizer optimizer = optim.SGD([nn.Parameter(ones(1))], 0.1);
                optimizer.Dispose();
                return [y.IsInvalid, sum, kept.IsInvalid];
            }
        );
        Facts(
            "references",
            d => d.Float([2], Domain.Tame),
            (x, a) => [x[0].Equals(x[0]), x[0].Equals("x"), x[0].GetHashCode() == x[0].GetHashCode()]
        );
    }
}

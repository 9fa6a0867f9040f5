using NetDsl.Engine.Tensors;

namespace TorchSharp;

/// <summary>
/// Holds the tensors that were made while it was the current scope of its thread, and disposes them when it is disposed. Made by
/// <see cref="torch.NewDisposeScope"/>; scopes nest.
/// </summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScope? outer;
    private IDisposable?[] items = new IDisposable?[8];
    private int used;
    private int count;
    private bool ended;

    internal DisposeScope(DisposeScope? outer) => this.outer = outer;

    /// <summary>How many tensors the scope holds now.</summary>
    public int DisposablesCount => count;

    /// <summary>The tensors that the scope holds now, oldest first.</summary>
    public IReadOnlyList<IDisposable> DisposablesView
    {
        get
        {
            var view = new List<IDisposable>(count);
            foreach (var item in items.AsSpan(0, used))
            {
                if (item is not null)
                {
                    view.Add(item);
                }
            }
            return view;
        }
    }

    internal DisposeScope? Outer => outer;

    internal bool Ended => ended;

    /// <summary>True when the scope holds this object.</summary>
    /// <param name="disposable">A tensor.</param>
    public bool Contains(IDisposable disposable) => Find(disposable) >= 0;

    /// <summary>Takes an object out of the scope, so that it lives on; the caller disposes it.</summary>
    /// <param name="disposable">A tensor.</param>
    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        Remove(disposable);
        return disposable;
    }

    /// <inheritdoc cref="Detach{T}(T)"/>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (Detach(first), Detach(second));

    /// <inheritdoc cref="Detach{T}(T)"/>
    public void Detach(params IDisposable[] disposables)
    {
        foreach (var disposable in disposables)
        {
            Remove(disposable);
        }
    }

    /// <summary>Moves an object to the scope around this one; without one it is no longer in any scope.</summary>
    /// <param name="disposable">A tensor.</param>
    public T MoveToOuter<T>(T disposable)
        where T : IDisposable
    {
        if (Remove(disposable))
        {
            outer?.Add(disposable);
        }

        return disposable;
    }

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (MoveToOuter(first), MoveToOuter(second));

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public void MoveToOuter(params IDisposable[] disposables)
    {
        // The type argument is explicit: without it this overload would call itself for an IDisposable.
        foreach (var disposable in disposables)
        {
            MoveToOuter<IDisposable>(disposable);
        }
    }

    /// <summary>Disposes the objects that the scope holds; the scope stays in use.</summary>
    public void DisposeEverything()
    {
        // Newest first: a result releases the tensors that it was computed from.
        for (var i = used - 1; i >= 0; i--)
        {
            var item = items[i];
            if (item is null)
            {
                continue;
            }

            items[i] = null;
            if (item is torch.Tensor tensor)
            {
                tensor.Scope = null;
            }

            item.Dispose();
        }
        used = 0;
        count = 0;
    }

    /// <summary>Disposes the objects that the scope holds, except one.</summary>
    /// <param name="keep">The objects to keep.</param>
    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        var held = Remove(keep);
        DisposeEverything();
        if (held)
        {
            Add(keep);
        }

        return keep;
    }

    /// <summary>Disposes the objects that the scope holds, except these.</summary>
    /// <param name="keep">The objects to keep.</param>
    public void DisposeEverythingBut(params IDisposable[] keep)
    {
        var held = Array.FindAll(keep, Remove);
        DisposeEverything();
        foreach (var item in held)
        {
            Add(item);
        }
    }

    /// <summary>Disposes the objects that the scope holds and ends it; the scope around it becomes the current one of the
    /// thread.</summary>
    public void Dispose()
    {
        if (ended)
        {
            return;
        }

        ended = true;
        DisposeScopes.End(this);
        DisposeEverything();
    }

    internal void Add(IDisposable disposable)
    {
        if (used == items.Length)
        {
            Grow();
        }

        if (disposable is torch.Tensor tensor)
        {
            tensor.Scope = this;
            tensor.ScopeSlot = used;
        }
        items[used++] = disposable;
        count++;
    }

    internal bool Remove(IDisposable disposable)
    {
        var slot = Find(disposable);
        if (slot < 0)
        {
            return false;
        }

        items[slot] = null;
        count--;
        if (slot == used - 1)
        {
            used--;
        }

        if (disposable is torch.Tensor tensor)
        {
            tensor.Scope = null;
        }

        return true;
    }

    private int Find(IDisposable disposable) =>
        disposable is torch.Tensor tensor
            ? (ReferenceEquals(tensor.Scope, this) ? tensor.ScopeSlot : -1)
            : Array.IndexOf(items, disposable, 0, used);

    /// <summary>Closes the gaps, or doubles the array if there are few.</summary>
    private void Grow()
    {
        var target = count > items.Length / 2 ? new IDisposable?[items.Length * 2] : items;
        var next = 0;
        for (var i = 0; i < used; i++)
        {
            if (items[i] is not { } item)
            {
                continue;
            }

            if (item is torch.Tensor tensor)
            {
                tensor.ScopeSlot = next;
            }

            target[next++] = item;
        }
        if (ReferenceEquals(target, items))
        {
            Array.Clear(items, next, used - next);
        }

        items = target;
        used = next;
    }
}

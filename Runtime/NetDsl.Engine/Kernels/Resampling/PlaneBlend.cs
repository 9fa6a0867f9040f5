using System.Numerics.Tensors;
using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.Resampling;

/// <summary>A place between two neighbours along a dimension: First·FirstWeight + Second·SecondWeight.</summary>
internal readonly record struct Between(int First, int Second, float FirstWeight, float SecondWeight);

/// <summary>
/// Planes whose elements lie between the elements of other planes, by row and column: linear interpolation along one dimension or
/// both. Planes share no sum, so the results do not depend on the number of threads.
/// </summary>
/// <param name="planes">Channels of all images.</param>
/// <param name="height">Rows of an input plane.</param>
/// <param name="width">Columns of an input plane.</param>
/// <param name="rows">Where each output row lies; null for planes of one row, which is not interpolated.</param>
/// <param name="columns">Where each output column lies.</param>
internal sealed unsafe class PlaneBlend(int planes, int height, int width, Between[]? rows, Between[] columns)
{
    private int OutputSize => (rows?.Length ?? 1) * columns.Length;

    /// <summary>Computes all planes.</summary>
    internal void Forward(ReadOnlySpan<float> x, Span<float> y)
    {
        fixed (
            float* px = x,
                py = y
        )
        {
            var (from, to) = ((nint)px, (nint)py);
            PlaneLoop.Share(
                planes,
                OutputSize,
                plane => Plane((float*)from + (plane * height * width), (float*)to + (plane * OutputSize))
            );
        }
    }

    /// <summary>Adds the gradient of each output to those of its neighbours, by their weights.</summary>
    internal void Backward(ReadOnlySpan<float> gradient, Span<float> gradX)
    {
        gradX.Clear();
        if (gradient.IsEmpty)
        {
            return;
        }

        fixed (
            float* pg = gradient,
                px = gradX
        )
        {
            var (from, to) = ((nint)pg, (nint)px);
            PlaneLoop.Share(
                planes,
                OutputSize,
                plane => PlaneBack((float*)from + (plane * OutputSize), (float*)to + (plane * height * width))
            );
        }
    }

    private void Plane(float* x, float* y)
    {
        if (rows is null)
        {
            Row(x, y);
            return;
        }

        float[] room = BufferPool.Rent<float>(width);
        fixed (float* blended = room)
        {
            var row = new Span<float>(blended, width);
            foreach (ref readonly var place in rows.AsSpan())
            {
                TensorPrimitives.Multiply(Input(x, place.First), place.FirstWeight, row);
                TensorPrimitives.MultiplyAdd(Input(x, place.Second), place.SecondWeight, row, row);
                Row(blended, y);
                y += columns.Length;
            }
        }

        BufferPool.Return(room);
    }

    private void PlaneBack(float* gradY, float* gradX)
    {
        if (rows is null)
        {
            RowBack(gradY, gradX);
            return;
        }

        float[] room = BufferPool.Rent<float>(width);
        fixed (float* blended = room)
        {
            var row = new Span<float>(blended, width);
            foreach (ref readonly var place in rows.AsSpan())
            {
                row.Clear();
                RowBack(gradY, blended);
                gradY += columns.Length;
                var first = Input(gradX, place.First);
                var second = Input(gradX, place.Second);
                TensorPrimitives.MultiplyAdd(row, place.FirstWeight, first, first);
                TensorPrimitives.MultiplyAdd(row, place.SecondWeight, second, second);
            }
        }

        BufferPool.Return(room);
    }

    private Span<float> Input(float* plane, int row) => new(plane + ((long)row * width), width);

    private void Row(float* x, float* y)
    {
        foreach (ref readonly var place in columns.AsSpan())
        {
            *y++ = (place.FirstWeight * x[place.First]) + (place.SecondWeight * x[place.Second]);
        }
    }

    private void RowBack(float* gradY, float* gradX)
    {
        foreach (ref readonly var place in columns.AsSpan())
        {
            float gradient = *gradY++;
            gradX[place.First] += place.FirstWeight * gradient;
            gradX[place.Second] += place.SecondWeight * gradient;
        }
    }
}

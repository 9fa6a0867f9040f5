using NetDsl.Engine.Autograd;
using NetDsl.Engine.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Operations that overwrite a tensor.</summary>
internal static class Assignments
{
    public static Tensor Fill(Tensor self, Scalar value, string operation)
    {
        self.CheckInPlace(operation);
        var node = GradMode.Records(self) ? new OverwriteNode(operation, self, self) : null;
        if (self.IsContiguous)
        {
            Creation.Fill(self, value);
        }
        else
        {
            using var number = Tensor.NewUntracked(Shapes.Scalar, self.Type);
            Creation.Fill(number, value);
            using var repeated = number.AliasAs(self.sizes, new long[self.Rank], 0);
            Copies.Into(repeated, self);
        }
        if (node is not null)
        {
            self.RecordInPlace(node);
        }

        return self;
    }

    public static Tensor Copy(Tensor self, Tensor source, string operation)
    {
        self.CheckInPlace(operation, source);
        if (!Shapes.Same(Shapes.Broadcast(self.sizes, source.sizes, operation), self.sizes))
        {
            throw new ArgumentException($"{operation}: {Shapes.Text(source.sizes)} does not fit into {Shapes.Text(self.sizes)}.");
        }
        // Integers have no gradient, whatever they are copied from.
        var node =
            self.Type == ScalarType.Float32 && GradMode.Records(self, source) ? new OverwriteNode(operation, self, source) : null;
        if (Shapes.Same(self.sizes, source.sizes))
        {
            Copies.Into(source, self);
        }
        else
        {
            var strides = new long[self.Rank];
            Elementwise.Repeat(source, self.sizes, strides);
            using var repeated = source.AliasAs(self.sizes, strides, source.offset);
            Copies.Into(repeated, self);
        }
        if (node is not null)
        {
            self.RecordInPlace(node);
        }

        return self;
    }

    /// <summary>The old contents have no influence any more; the new contents get the gradient.</summary>
    private sealed class OverwriteNode(string operation, Tensor self, Tensor source) : Node(operation, self, source)
    {
        private readonly long[] sizes = source.sizes;
        private readonly bool fromSource = !ReferenceEquals(self, source);

        public override void Backward(Tensor gradient)
        {
            if (Needs(0))
            {
                Send(0, zeros_like(gradient));
            }

            if (fromSource && Needs(1))
            {
                Send(1, Elementwise.SumTo(gradient, sizes));
            }
        }

        protected override void ReleaseSaved() { }
    }
}
